import { html } from '../pages/html';
import { page } from '../pages/page';
import type { PageLanguage } from '../pages/page-language';

const messages = {
  notFound: {
    title: { zh: '没有找到这件投诉', en: 'We cannot find this complaint' },
    text: {
      zh: '请核对链接是否完整。链接在受理短信、邮件或回执上；您也可以用受理编号向任一受理渠道询问。',
      en: 'Please check that the link is complete. It stands in the message or on the slip you were given; you can also ask on any of our channels with your number.',
    },
  },
  unavailable: {
    title: { zh: '暂时无法查询', en: 'Not available for the moment' },
    text: {
      zh: '您的投诉仍在办理，没有丢失任何内容。请过几分钟再试。',
      en: 'Work on your complaint goes on and nothing is lost. Please try again in a few minutes.',
    },
  },
  tooManyRequests: {
    title: { zh: '查询过于频繁', en: 'Too many look-ups' },
    text: { zh: '请一分钟后再试。', en: 'Please try again in a minute.' },
  },
};

/** A page that says one thing: not found, or try again. */
export function trackingMessagePage(language: PageLanguage, kind: keyof typeof messages): string {
  const { title, text } = messages[kind];
  return page({
    language,
    title: title[language],
    otherLanguage: `?lang=${language === 'zh' ? 'en' : 'zh'}`,
    body: html`<p class="card">${text[language]}</p>
      <p><a href="/?lang=${language}">Redress</a></p>`,
  });
}
