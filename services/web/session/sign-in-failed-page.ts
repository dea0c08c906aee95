import { html } from '../pages/html';
import { page } from '../pages/page';
import type { PageLanguage } from '../pages/page-language';

const words = {
  zh: {
    title: '登录没有完成',
    text: '登录等待过久、在另一个窗口重新开始，或被取消。没有任何内容丢失，请重新登录。',
    again: '重新登录',
  },
  en: {
    title: 'Sign-in did not finish',
    text: 'It took too long, began anew in another window, or was cancelled. Nothing was lost: please sign in again.',
    again: 'Sign in again',
  },
};

/** @param to path on this origin that the sign-in should lead to */
export function signInFailedPage(language: PageLanguage, to: string): string {
  const t = words[language];
  return page({
    language,
    title: t.title,
    body: html`<p class="card">${t.text}</p>
      <p><a href="/sign-in?to=${encodeURIComponent(to)}">${t.again}</a></p>`,
  });
}
