import type { ComplaintAccepted } from '../../../workflows/complaint/record/events';
import type { Channel } from '../../../workflows/complaint/vocabulary';
import type { Language } from '../../shared/http/language';

const channelNames: Record<Channel, [zh: string, en: string]> = {
  hotline: ['热线', 'Hotline'],
  counter: ['柜台', 'Counter'],
  email: ['电子邮件', 'E-mail'],
  website: ['网站', 'Website'],
  app: ['移动应用', 'App'],
  social: ['社交媒体', 'Social media'],
  outlet: ['线下网点', 'Outlet'],
  letter: ['信函', 'Letter'],
  wechat: ['微信', 'WeChat'],
  miniprogram: ['小程序', 'Mini program'],
  visit: ['上门面谈', 'Visit'],
};

/** What managers read in the Temporal UI: number, channel, category; nothing personal. The engine takes 400 bytes. */
export function staticSummary(opening: ComplaintAccepted, language: Language): string {
  const [zh, en] = channelNames[opening.channel];
  return [opening.acceptanceNumber, language === 'en' ? en : zh, opening.category]
    .filter(Boolean)
    .join(' · ');
}
