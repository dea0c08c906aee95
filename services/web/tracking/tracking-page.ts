import { html, type Html } from '../pages/html';
import { page } from '../pages/page';
import type { PageLanguage } from '../pages/page-language';
import type { TrackingView } from './tracking-client';
import { missingWords, outcomeWords, remedyWords, stageWords, storyWords } from './tracking-words';

const words = {
  zh: {
    title: '我的投诉',
    number: '受理编号',
    accepted: '受理时间',
    promise: '我们的承诺',
    due: (when: Html) => html`最迟于 ${when} 给您明确答复。`,
    days: '按官方工作日历计入的工作日：',
    provisional: '该年度的官方日历尚未公布，日期为暂定。',
    offer: '我们的处理方案',
    missing: '还请补充：',
    stale: '办理进度暂时无法读取，以下为受理时的内容。',
    separator: '、',
    answerBy: '请在此之前答复',
    lapsed: '这个方案已逾期未答复，您现在仍可以接受。',
    kept: '已兑现',
    broken: '已超时',
    silence: '不答复不代表同意：逾期后方案失效，您仍可在 30 天内重新提出。',
    how: '您可以通过提交投诉的渠道答复我们：同意、不同意或另提要求。',
    story: '办理经过',
    free: '投诉处理不收取任何费用。您也可以随时拨打 12315 或联系消费者协会。',
  },
  en: {
    title: 'Your complaint',
    number: 'Number',
    accepted: 'Accepted',
    promise: 'Our promise',
    due: (when: Html) => html`You get our reasoned answer by ${when}.`,
    days: 'Working days counted, by the official calendar:',
    provisional: 'The official calendar of that year is not published yet; the date is provisional.',
    offer: 'Our offer',
    missing: 'Please tell us also: ',
    stale: 'The progress cannot be read for the moment; this is what we took down.',
    separator: ', ',
    answerBy: 'Please answer by',
    lapsed: 'This offer was not answered in time; you can still take it up.',
    kept: 'kept',
    broken: 'overdue',
    silence: 'Silence is never agreement: the offer then lapses, and you can come back within 30 days.',
    how: 'Answer by the channel you complained on: accept, reject or ask for something else.',
    story: 'What happened so far',
    free: 'Handling a complaint is free of charge. You can also turn to 12315 or the consumers’ association at any time.',
  },
};

/** The customer's plain page: number, promise, stage, open offer, story. Works without scripts. */
export function trackingPage(language: PageLanguage, view: TrackingView): string {
  const t = words[language];
  const concluded = view.story.findLast(({ outcome }) => outcome !== undefined)?.outcome;
  const outcome = concluded && outcomeWords(concluded)?.[language];
  const missing = view.missing
    .map((field) => missingWords(field)?.[language])
    .filter((word) => word !== undefined);
  return page({
    language,
    title: t.title,
    otherLanguage: `?lang=${language === 'zh' ? 'en' : 'zh'}`,
    body: html`
      ${!view.current && html`<p class="error" role="status">${t.stale}</p>`}
      <section class="card">
        <p class="muted">${t.number}</p>
        <p class="number">${view.acceptanceNumber}</p>
        <p>${stageWords(view.stage)[language]} ${outcome}</p>
        <p class="muted">${t.accepted} ${instant(view.acceptedAt, language)}</p>
        ${missing.length > 0 && html`<p>${t.missing}${missing.join(t.separator)}</p>`}
      </section>
      ${view.offer && offerCard(language, view.offer)} ${view.promise && promiseCard(language, view.promise)}
      ${storyCard(language, view.story)}
      <p class="muted">${t.free}</p>
    `,
  });
}

function offerCard(language: PageLanguage, offer: NonNullable<TrackingView['offer']>): Html {
  const t = words[language];
  return html`<section class="card offer">
    <h2>${t.offer}</h2>
    ${offer.text && html`<p class="text">${offer.text.text}</p>`}
    <ul>
      ${offer.actions.map(({ kind, amountFen }) => {
        const name = remedyWords(kind)?.[language];
        return name && html`<li>${name} ${amountFen !== undefined && money(amountFen, language)}</li>`;
      })}
    </ul>
    ${offer.answerBy && html`<p>${t.answerBy} ${instant(offer.answerBy, language)}</p>`}
    <p>${t.how}</p>
    <p class="muted">${offer.status === 'lapsed' ? t.lapsed : t.silence}</p>
  </section>`;
}

/** Replies as they were written and the events a customer is told; others are left out. */
function storyCard(language: PageLanguage, story: TrackingView['story']): Html | undefined {
  const told = story.flatMap(({ at, type, text, reached }) => {
    const what = reached === false ? undefined : storyWords(type)?.[language];
    return what || text ? [{ at, what, text: text?.text }] : [];
  });
  if (told.length === 0) return undefined;
  return html`<section class="card">
    <h2>${words[language].story}</h2>
    <ol class="story">
      ${told.map(
        ({ at, what, text }) =>
          html`<li>
            <span class="muted">${instant(at, language)}</span
            ><br />${what}${text && html`<p class="text">${text}</p>`}
          </li>`,
      )}
    </ol>
  </section>`;
}

function promiseCard(language: PageLanguage, promise: NonNullable<TrackingView['promise']>): Html {
  const t = words[language];
  return html`<section class="card">
    <h2>
      ${t.promise} ${promise.metAt && html`<span class="tag met">${t.kept}</span>`}
      ${promise.brokenAt && html`<span class="tag overdue">${t.broken}</span>`}
    </h2>
    <p>${t.due(instant(promise.dueAt, language))}</p>
    <p class="muted">${t.days}</p>
    <ol class="days ${promise.provisional && 'provisional'}">
      ${promise.workingDays.map((date) => html`<li>${day(date, language)}</li>`)}
    </ol>
    ${promise.provisional && html`<p class="muted">${t.provisional}</p>`}
  </section>`;
}

const locales = { zh: 'zh-CN', en: 'en-GB' };

/** Local time of the company with its zone; unreadable input as it came. */
function instant(at: string, language: PageLanguage): Html {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return html`${at}`;
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' } as const;
  const text = new Intl.DateTimeFormat(locales[language], format).format(time);
  return html`<time datetime="${at}" title="${at}"
    >${text}${language === 'zh' ? '（北京时间）' : ' (Beijing time)'}</time
  >`;
}

function day(date: string, language: PageLanguage): string {
  const time = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(time.getTime())) return date;
  const format = { month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[language], format).format(time);
}

const money = (fen: number, language: PageLanguage): string =>
  new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'CNY' }).format(fen / 100);
