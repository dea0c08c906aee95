import { html, type Html } from '../../services/web/pages/html';
import { page } from '../../services/web/pages/page';
import type { PageLanguage } from '../../services/web/pages/page-language';
import type { InboxMessage } from './message';

const words = {
  zh: {
    title: '本地收件箱',
    search: '搜索收件人、主题或内容',
    go: '搜索',
    none: '还没有消息。',
    shown: (shown: number, all: number) => `显示最新 ${shown} 条，共 ${all} 条，每 3 秒自动刷新。`,
    email: '邮件',
    sms: '短信',
  },
  en: {
    title: 'Local inbox',
    search: 'Search recipient, subject or text',
    go: 'Search',
    none: 'No messages yet.',
    shown: (shown: number, all: number) => `The newest ${shown} of ${all}, refreshed every 3 seconds.`,
    email: 'Mail',
    sms: 'SMS',
  },
};

export interface InboxPageInput {
  language: PageLanguage;
  messages: InboxMessage[];
  count: number;
  search: string;
}

/** Every message the product sent from this machine, newest first. Works without scripts, then without refreshing. */
export function inboxPage({ language, messages, count, search }: InboxPageInput): string {
  const t = words[language];
  const other = new URLSearchParams({ lang: language === 'zh' ? 'en' : 'zh', q: search });
  return page({
    language,
    title: t.title,
    wide: true,
    otherLanguage: `?${other}`,
    head: html`<script src="/inbox.js" defer></script>`,
    body: html`
      <form class="search" method="get">
        <input type="hidden" name="lang" value="${language}" />
        <input name="q" type="search" value="${search}" aria-label="${t.search}" placeholder="${t.search}" />
        <button>${t.go}</button>
      </form>
      <section id="messages">
        <p class="muted">${t.shown(messages.length, count)}</p>
        ${messages.length === 0 && html`<p class="card">${t.none}</p>`}
        ${messages.map((message) => messageCard(message, t[message.medium]))}
      </section>
    `,
  });
}

function messageCard({ to, subject, text, receivedAt, messageId }: InboxMessage, medium: string): Html {
  return html`<article class="card">
    <p class="muted">
      <span class="tag">${medium}</span> ${to} · <time datetime="${receivedAt}">${receivedAt}</time>
    </p>
    ${subject && html`<h2>${subject}</h2>`}
    <p class="text">${text}</p>
    <p class="muted">${messageId}</p>
  </article>`;
}

/** Replaces the list with a fresh one; the search field is left alone. */
export const inboxScript = `setInterval(async () => {
  if (document.hidden) return;
  try {
    const answer = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('messages');
    const shown = document.getElementById('messages');
    if (answer.ok && fresh && fresh.innerHTML !== shown.innerHTML) shown.replaceWith(fresh);
  } catch { /* the inbox is restarting; the next round asks again */ }
}, 3000);
`;
