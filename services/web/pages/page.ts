import { Html, html, type Content } from './html';
import type { PageLanguage } from './page-language';
import { pageStyle } from './page-style';

export interface PageInput {
  language: PageLanguage;
  title: string;
  body: Content;
  /** Extra elements for the head, such as a script of the same origin. */
  head?: Content;
  /** 960 px instead of 640 px. */
  wide?: boolean;
  /** Address of the same page in the other language. */
  otherLanguage?: string;
}

/** Built apart from the template: white space that a formatter puts around the text would break its hash. */
const styleElement = new Html(`<style>${pageStyle}</style>`);

/** A whole document: heading, language switch, content. */
export function page({ language, title, body, head, wide, otherLanguage }: PageInput): string {
  const other = language === 'zh' ? { lang: 'en', name: 'English' } : { lang: 'zh-CN', name: '中文' };
  return html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${styleElement} ${head}
      </head>
      <body>
        <main class="${wide ? 'wide' : ''}">
          <header class="top">
            <h1>${title}</h1>
            ${otherLanguage && html`<a href="${otherLanguage}" lang="${other.lang}">${other.name}</a>`}
          </header>
          ${body}
        </main>
      </body>
    </html>`.text;
}
