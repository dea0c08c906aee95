import { html } from '../../services/web/pages/html';
import { page } from '../../services/web/pages/page';
import type { PageLanguage } from '../../services/web/pages/page-language';
import type { SignInPerson } from './people';

const words = {
  zh: {
    title: '登录',
    login: '登录名',
    password: '密码',
    enter: '登录',
    refused: '登录名或密码不对，请再试一次。',
    hint: '仅供开发：所有人的密码都是',
    who: '可用的登录名',
  },
  en: {
    title: 'Sign in',
    login: 'Login',
    password: 'Password',
    enter: 'Sign in',
    refused: 'That login and password do not fit. Please try again.',
    hint: 'Development only: everybody’s password is',
    who: 'Logins you can use',
  },
};

export interface LoginPageInput {
  language: PageLanguage;
  /** Address the form is sent to. */
  action: string;
  people: SignInPerson[];
  password: string;
  /** What was typed before and refused. */
  refusedLogin?: string;
}

/** The sign-in form; works without scripts. */
export function loginPage({ language, action, people, password, refusedLogin }: LoginPageInput): string {
  const t = words[language];
  return page({
    language,
    title: `Redress · ${t.title}`,
    otherLanguage: `?lang=${language === 'zh' ? 'en' : 'zh'}`,
    body: html`
      ${refusedLogin !== undefined && html`<p class="error" role="alert">${t.refused}</p>`}
      <form class="card" method="post" action="${action}?lang=${language}">
        <label
          >${t.login}<input
            name="login"
            list="people"
            autocomplete="username"
            required
            autofocus
            value="${refusedLogin}"
        /></label>
        <label
          >${t.password}<input name="password" type="password" autocomplete="current-password" required
        /></label>
        <button>${t.enter}</button>
      </form>
      <datalist id="people">
        ${people.map((person) => html`<option value="${person.id}">${person.name}</option>`)}
      </datalist>
      <p class="muted">${t.hint} <code>${password}</code></p>
      <details>
        <summary>${t.who}</summary>
        <ul>
          ${people.map((person) => html`<li><code>${person.id}</code> ${person.name} ${person.department}</li>`)}
        </ul>
      </details>
    `,
  });
}
