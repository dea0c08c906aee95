import { type Language, languages } from '../../shared/http/language';
import { type Html, html } from '../pages/html';
import { pageWords } from './promise-words';
import type { Promises } from './promises-client';

const languageNames: Record<Language, string> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' };
/** Limits that everybody meets stand first; those of urgent complaints follow under their own heading. */
const everyday = ['firstContact', 'promise', 'generalSolved', 'offer', 'answer'];

/** What customers may hold us to, from the live policy (S-03), and the ways to complain and to follow. */
export function promisePage(
  language: Language,
  promises: Promises | undefined,
  { development }: { development: boolean },
): Html {
  const t = pageWords[language];
  const query = `?lang=${language}`;
  const body = html`
    <h1>${t.title}</h1>
    <p class="lead">${t.lead}</p>
    <p class="buttons">
      <a class="button primary" href="/complain${query}">${t.complain}</a>
      <a class="button" href="/find${query}">${t.track}</a>
    </p>
    ${promises ? promised(language, promises) : html`<p class="notice plain" role="status">${t.away}</p>`}
    <section class="card">
      <h2>${t.rights}</h2>
      <ul>
        ${t.rightsList.map((right) => html`<li>${right}</li>`)}
      </ul>
    </section>
    <section class="card">
      <h2>${t.follow}</h2>
      <p>${t.followText}</p>
      <form action="/t" method="get" class="search">
        <input type="hidden" name="lang" value="${language}" />
        <div class="field">
          <label for="code">${t.code}</label>
          <input id="code" name="code" required autocomplete="off" spellcheck="false" />
        </div>
        <button>${t.open}</button>
      </form>
    </section>
  `;
  return frame(language, body, {
    path: '/',
    foot: development && html`<a href="/development${query}">${t.development}</a>`,
  });
}

/** Stands until the script has drawn the view; says what is needed where no script runs. */
export function loadingPage(language: Language, title: string): Html {
  const t = pageWords[language];
  return frame(
    language,
    html`<h1>${title}</h1>
      <noscript><p class="notice plain">${t.needsScript}</p></noscript>
      <div class="card skeleton" aria-hidden="true"></div>`,
    { path: '' },
  );
}

function promised(language: Language, { limits, channels, hours }: Promises): Html {
  const t = pageWords[language];
  const say = (text: { zh: string; 'zh-TW': string; en: string }) =>
    text[language === 'zh-CN' ? 'zh' : language];
  const list = (kinds: (kind: string) => boolean) =>
    limits.filter(({ kind }) => kinds(kind)).map(({ text }) => html`<li>${say(text)}</li>`);
  const windows = (spans: [string, string][]) =>
    spans.map((span, index) => html`${index > 0 && t.and}<span class="nowrap">${span.join('–')}</span>`);
  return html`<section class="card">
      <h2>${t.promises}</h2>
      <ul class="promises">
        ${list((kind) => everyday.includes(kind))}
      </ul>
      <h3>${t.urgent}</h3>
      <ul>
        ${list((kind) => !everyday.includes(kind))}
      </ul>
      <p class="muted">${t.calendar}</p>
    </section>
    <section class="card">
      <h2>${t.channels}</h2>
      <ul class="tags">
        ${channels.map(({ name }) => html`<li>${say(name)}</li>`)}
      </ul>
      <p>${t.service}${windows([hours.service])}</p>
      <p>${t.office}${windows(hours.office)}</p>
      <p class="muted">${t.zone}</p>
    </section>`;
}

/** Head and foot as the portal's script draws them. */
function frame(language: Language, body: Html, { path, foot }: { path: string; foot?: Html | false }): Html {
  const t = pageWords[language];
  return html`<header class="top">
      <a class="brand" href="/?lang=${language}">${t.brand}</a>
      <nav aria-label="${t.languages}">
        ${languages.map(
          (one) =>
            html`<a
              href="${path}?lang=${one}"
              lang="${one}"
              hreflang="${one}"
              ${one === language && html`aria-current="true"`}
              >${languageNames[one]}</a
            >`,
        )}
      </nav>
    </header>
    <main id="main">${body}</main>
    <footer>
      <p>${t.free}</p>
      <p class="links">${foot}</p>
    </footer>`;
}
