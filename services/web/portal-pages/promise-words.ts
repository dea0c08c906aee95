import type { Language } from '../../shared/http/language';

interface PageWords {
  brand: string;
  title: string;
  lead: string;
  complain: string;
  track: string;
  promises: string;
  urgent: string;
  calendar: string;
  channels: string;
  service: string;
  office: string;
  zone: string;
  and: string;
  rights: string;
  rightsList: string[];
  follow: string;
  followText: string;
  code: string;
  open: string;
  free: string;
  away: string;
  needsScript: string;
  languages: string;
  development: string;
}

/** The public page; its limits and channels are not here: they come from the policy. */
export const pageWords: Record<Language, PageWords> = {
  'zh-CN': {
    brand: '客户投诉',
    title: '您的投诉，我们按时给答复',
    lead: '告诉我们发生了什么。您会立即拿到受理编号，并且看得到每一天是怎么算的。',
    complain: '提交投诉',
    track: '查询进度',
    promises: '我们的承诺',
    urgent: '重要和重大投诉',
    calendar: '工作日以国务院公布的放假安排为准，调休上班的周末也算工作日。',
    channels: '您可以这样找到我们',
    service: '服务时间：每天 ',
    office: '办公时间：工作日 ',
    zone: '均为北京时间。网上随时可以提交。',
    and: '、',
    rights: '请您放心',
    rightsList: [
      '不收取任何费用。',
      '您不答复，不代表您同意。',
      '对答复不满意，可以申请复核，由没有参与过办理的人重新审查。',
      '您随时可以拨打 12315，或者向消费者协会、仲裁机构、人民法院寻求帮助。',
      '被投诉的人不会经手您的投诉。',
    ],
    follow: '查询进度',
    followText: '打开受理短信或邮件里的链接，或者在这里粘贴。',
    code: '查询链接或查询码',
    open: '查看',
    free: '投诉处理不收取任何费用。任何人向您收费，请告诉我们。',
    away: '承诺时限暂时读不到，请稍后刷新。您现在仍可以提交投诉。',
    needsScript: '填写和查询需要启用 JavaScript。您也可以通过服务热线、柜台或信函联系我们。',
    languages: '语言',
    development: '开发入口',
  },
  'zh-TW': {
    brand: '客戶投訴',
    title: '您的投訴，我們按時給答覆',
    lead: '告訴我們發生了什麼。您會立即拿到受理編號，並且看得到每一天是怎麼算的。',
    complain: '提出投訴',
    track: '查詢進度',
    promises: '我們的承諾',
    urgent: '重要和重大投訴',
    calendar: '工作日以國務院公佈的放假安排為準，調休上班的週末也算工作日。',
    channels: '您可以這樣找到我們',
    service: '服務時間：每天 ',
    office: '辦公時間：工作日 ',
    zone: '均為北京時間。網路上隨時可以提出。',
    and: '、',
    rights: '請您放心',
    rightsList: [
      '不收取任何費用。',
      '您不答覆，不代表您同意。',
      '對答覆不滿意，可以申請複核，由沒有參與過辦理的人重新審查。',
      '您隨時可以撥打 12315，或者向消費者協會、仲裁機構、人民法院尋求協助。',
      '被投訴的人不會經手您的投訴。',
    ],
    follow: '查詢進度',
    followText: '打開受理簡訊或郵件裡的連結，或者在這裡貼上。',
    code: '查詢連結或查詢碼',
    open: '查看',
    free: '投訴處理不收取任何費用。任何人向您收費，請告訴我們。',
    away: '承諾時限暫時讀不到，請稍後重新整理。您現在仍可以提出投訴。',
    needsScript: '填寫和查詢需要啟用 JavaScript。您也可以透過服務熱線、櫃檯或信函聯絡我們。',
    languages: '語言',
    development: '開發入口',
  },
  en: {
    brand: 'Customer complaints',
    title: 'You complain, we answer in time',
    lead: 'Tell us what happened. You get a number at once and see how every day is counted.',
    complain: 'Make a complaint',
    track: 'Follow a complaint',
    promises: 'Our promise',
    urgent: 'Important and major complaints',
    calendar:
      'Working days follow the official calendar of the State Council; weekends that are worked to make up for holidays count.',
    channels: 'How to reach us',
    service: 'Service hours: daily ',
    office: 'Office hours: working days ',
    zone: 'Beijing time. Online you can reach us at any time.',
    and: ', ',
    rights: 'You can rely on this',
    rightsList: [
      'It is free of charge.',
      'Your silence is never taken as agreement.',
      'If you disagree with our answer, ask for a review by somebody who had no part in it.',
      'You can call 12315 or turn to the consumers’ association, arbitration or the people’s court at any time.',
      'Nobody you complain about handles your complaint.',
    ],
    follow: 'Follow a complaint',
    followText: 'Open the link in the message we sent you, or paste it here.',
    code: 'Link or code',
    open: 'Open',
    free: 'Handling a complaint is free of charge. If anybody asks you for money, please tell us.',
    away: 'The time limits cannot be read for the moment; please reload later. You can complain all the same.',
    needsScript:
      'The form and the look-up need JavaScript. You can also reach us by hotline, at a counter or by letter.',
    languages: 'Language',
    development: 'For developers',
  },
};
