import type { Channel } from '../../../workflows/complaint/vocabulary';
import type { Duration } from '../../../workflows/contracts/message';
import type { Policy } from '../../../workflows/contracts/policy';
import { type DurationUnit, parseDuration } from '../../../workflows/policies/working-time';

/** The languages of the page. */
interface Words {
  zh: string;
  'zh-TW': string;
  en: string;
}

export const channelNames: Record<Channel, Words> = {
  hotline: { zh: '服务热线', 'zh-TW': '服務熱線', en: 'Hotline' },
  counter: { zh: '服务柜台', 'zh-TW': '服務櫃檯', en: 'Service counter' },
  email: { zh: '电子邮件', 'zh-TW': '電子郵件', en: 'E-mail' },
  website: { zh: '网站', 'zh-TW': '網站', en: 'Website' },
  app: { zh: '移动应用', 'zh-TW': '手機應用程式', en: 'Mobile app' },
  social: { zh: '社交媒体', 'zh-TW': '社群媒體', en: 'Social media' },
  outlet: { zh: '线下网点', 'zh-TW': '實體門市', en: 'Outlet' },
  letter: { zh: '信函', 'zh-TW': '信函', en: 'Letter' },
  wechat: { zh: '微信', 'zh-TW': '微信', en: 'WeChat' },
  miniprogram: { zh: '微信小程序', 'zh-TW': '微信小程式', en: 'WeChat mini-program' },
  visit: { zh: '来访或上门面谈', 'zh-TW': '來訪或到府面談', en: 'Visit in person' },
};

/** What a customer may hold us to, by clock kind, in the order of the page; `{limit}` is filled from the policy. */
const sentences: Record<string, Words> = {
  firstContact: {
    zh: '{limit}内由专人与您联系。',
    'zh-TW': '{limit}內由專人與您聯絡。',
    en: 'A person contacts you within {limit}.',
  },
  promise: {
    zh: '{limit}内告知您处理结果和理由（收到之日不计入，至最后一日下班时止）。',
    'zh-TW': '{limit}內告知您處理結果和理由（收到當日不計入，至最後一日下班時止）。',
    en: 'You get the reasoned result within {limit} (the day of receipt is not counted; until office hours end).',
  },
  generalSolved: {
    zh: '一般问题：{limit}内解决；在服务时间以外收到的，自下一次开始服务时起算。',
    'zh-TW': '一般問題：{limit}內解決；在服務時間以外收到的，自下一次開始服務時起算。',
    en: 'General matters are solved within {limit}; received outside service hours, from the next opening.',
  },
  importantResponse: {
    zh: '重要投诉：{limit}内给出实质性答复。',
    'zh-TW': '重要投訴：{limit}內給出實質性答覆。',
    en: 'Important complaints get a substantive response within {limit}.',
  },
  majorContact: {
    zh: '重大投诉：{limit}内由专人与您联系，昼夜如此。',
    'zh-TW': '重大投訴：{limit}內由專人與您聯絡，晝夜如此。',
    en: 'Major complaints: a person contacts you within {limit}, day and night.',
  },
  majorResponse: {
    zh: '重大投诉：{limit}内给出实质性答复。',
    'zh-TW': '重大投訴：{limit}內給出實質性答覆。',
    en: 'Major complaints get a substantive response within {limit}.',
  },
  majorEscalation: {
    zh: '重大投诉：{limit}内由投诉负责人亲自接手。',
    'zh-TW': '重大投訴：{limit}內由投訴負責人親自接手。',
    en: 'Major complaints are taken over by the complaint manager within {limit}.',
  },
  offer: {
    zh: '您有 {limit}考虑我们的方案；不答复不视为同意。',
    'zh-TW': '您有 {limit}考慮我們的方案；不答覆不視為同意。',
    en: 'You have {limit} to think about an offer; silence is never agreement.',
  },
  answer: {
    zh: '您不接受方案时，{limit}内给您新的答复。',
    'zh-TW': '您不接受方案時，{limit}內給您新的答覆。',
    en: 'When you do not accept an offer, we answer within {limit}.',
  },
};

const unitNames: Record<DurationUnit, Words> = {
  s: { zh: '秒', 'zh-TW': '秒', en: 'second' },
  min: { zh: '分钟', 'zh-TW': '分鐘', en: 'minute' },
  h: { zh: '小时', 'zh-TW': '小時', en: 'hour' },
  d: { zh: '日', 'zh-TW': '日', en: 'day' },
  wh: { zh: '个工作小时', 'zh-TW': '個工作小時', en: 'working hour' },
  wd: { zh: '个工作日', 'zh-TW': '個工作日', en: 'working day' },
};

/** `5wd` → `5 个工作日`, `5 working days`. */
export function durationText(duration: Duration): Words {
  const { amount, unit } = parseDuration(duration);
  const { zh, 'zh-TW': tw, en } = unitNames[unit];
  return {
    zh: `${amount} ${zh}`,
    'zh-TW': `${amount} ${tw}`,
    en: `${amount} ${en}${amount === 1 ? '' : 's'}`,
  };
}

/** The limits that customers are promised, in words, straight from the policy (S-03). */
export function promisedLimits(policy: Policy): { kind: string; limit: Duration; text: Words }[] {
  return Object.entries(sentences).flatMap(([kind, sentence]) => {
    const limit = policy.clocks[kind]?.limit;
    if (limit === undefined) return [];
    const words = durationText(limit);
    const text = {
      zh: sentence.zh.replace('{limit}', words.zh),
      'zh-TW': sentence['zh-TW'].replace('{limit}', words['zh-TW']),
      en: sentence.en.replace('{limit}', words.en),
    };
    return [{ kind, limit, text }];
  });
}
