import type { Language } from '../../shared/http/language';

/** Stiff words, shifting responsibility, blaming the customer (S-77), and words of the trade (S-80). */
export type PhraseKind = 'stiff' | 'shifting' | 'blaming' | 'jargon';

/** What not to write, and what to write instead, in the language of the text. */
export type Phrases = Record<PhraseKind, readonly (readonly [phrase: string, suggestion: string])[]>;

/** A phrase counts wherever it stands, in small or capital letters. */
export const phrases: Record<Language, Phrases> = {
  'zh-CN': {
    stiff: [
      ['不可能', '请说明现在能做到什么'],
      ['没办法', '请说明下一步会怎样想办法'],
      ['规定就是', '请用一句话说明为什么这样规定'],
      ['必须接受', '请把选择告诉客户，由客户决定'],
      ['随便您', '请给出建议，并说明两种选择的不同'],
      ['你应该', '改为“请您……”'],
    ],
    shifting: [
      ['不归我们', '请说明由谁处理、我们会怎样跟进'],
      ['不关我们', '请说明由谁处理、我们会怎样跟进'],
      ['与我们无关', '请说明由谁处理、我们会怎样跟进'],
      ['您找厂家', '改为“我们替您联系厂家”'],
      ['您去找', '改为“我们替您联系”'],
      ['是物流的问题', '请说明我们会怎样为您追查'],
      ['是厂家的问题', '请说明我们会怎样为您联系厂家'],
    ],
    blaming: [
      ['您应该早', '请只说明现在怎样处理'],
      ['是您自己', '请陈述查到的情况，不评判客户'],
      ['您自己造成', '请陈述查到的情况，不评判客户'],
      ['您没有看清', '改为“我们说明得不够清楚”'],
      ['您操作不当', '请陈述查到的情况，并说明正确的用法'],
      ['怎么不早说', '请只说明现在怎样处理'],
    ],
    jargon: [
      ['工单', '改为“您的投诉”'],
      ['转派', '改为“交给负责的同事”'],
      ['派单', '改为“安排专人”'],
      ['闭环', '改为“办完”'],
      ['时效性', '改为“多久能办好”'],
      ['办理人', '改为“为您处理的同事”'],
      ['责任认定', '改为“查清是谁的问题”'],
      ['定责', '改为“查清是谁的问题”'],
      ['根因', '改为“根本原因”'],
      ['赋能', '改用日常说法'],
      ['SLA', '改为“我们承诺的时间”'],
    ],
  },
  'zh-TW': {
    stiff: [
      ['不可能', '請說明現在能做到什麼'],
      ['沒辦法', '請說明下一步會怎樣想辦法'],
      ['規定就是', '請用一句話說明為什麼這樣規定'],
      ['必須接受', '請把選擇告訴客戶，由客戶決定'],
      ['隨便您', '請給出建議，並說明兩種選擇的不同'],
      ['你應該', '改為「請您……」'],
    ],
    shifting: [
      ['不歸我們', '請說明由誰處理、我們會怎樣跟進'],
      ['不關我們', '請說明由誰處理、我們會怎樣跟進'],
      ['與我們無關', '請說明由誰處理、我們會怎樣跟進'],
      ['您找廠商', '改為「我們替您聯絡廠商」'],
      ['您去找', '改為「我們替您聯絡」'],
      ['是物流的問題', '請說明我們會怎樣為您追查'],
      ['是廠商的問題', '請說明我們會怎樣為您聯絡廠商'],
    ],
    blaming: [
      ['您應該早', '請只說明現在怎樣處理'],
      ['是您自己', '請陳述查到的情況，不評判客戶'],
      ['您自己造成', '請陳述查到的情況，不評判客戶'],
      ['您沒有看清', '改為「我們說明得不夠清楚」'],
      ['您操作不當', '請陳述查到的情況，並說明正確的用法'],
      ['怎麼不早說', '請只說明現在怎樣處理'],
    ],
    jargon: [
      ['工單', '改為「您的投訴」'],
      ['轉派', '改為「交給負責的同事」'],
      ['派單', '改為「安排專人」'],
      ['閉環', '改為「辦完」'],
      ['時效性', '改為「多久能辦好」'],
      ['責任認定', '改為「查清是誰的問題」'],
      ['定責', '改為「查清是誰的問題」'],
      ['SLA', '改為「我們承諾的時間」'],
    ],
  },
  en: {
    stiff: [
      ['impossible', 'say what can be done now'],
      ['as per policy', 'say in one sentence why it is so'],
      ['we cannot help', 'say what you will try next'],
    ],
    shifting: [
      ['not our fault', 'say who takes care of it, and how you follow up'],
      ['not our responsibility', 'say who takes care of it, and how you follow up'],
    ],
    blaming: [
      ['you should have', 'say only what happens now'],
      ['your own fault', 'state what was found, without judging'],
    ],
    jargon: [
      ['ticket', 'write "your complaint"'],
      ['workflow', 'leave it out'],
      ['escalat', 'write "a senior colleague looks at it"'],
      ['stakeholder', 'name the people'],
      ['SLA', 'write "the time we promised"'],
    ],
  },
};

/** The three musts (S-76): 请 first, 您 always, 再见 at the end. `familiar`: the word that 您 stands for. */
export const courtesy: Record<Language, { please: string; goodbye: string; familiar?: string }> = {
  'zh-CN': { please: '请', goodbye: '再见', familiar: '你' },
  'zh-TW': { please: '請', goodbye: '再見', familiar: '你' },
  en: { please: 'please', goodbye: 'goodbye' },
};

/** What to write where a must is missing. */
export const advice: Record<
  Language,
  Record<'noPlease' | 'noGoodbye' | 'goodbyeEarly' | 'familiar', string>
> = {
  'zh-CN': {
    noPlease: '请以“请您……”开头说出请求',
    noGoodbye: '结尾请道一声“再见”',
    goodbyeEarly: '请把“再见”放到最后',
    familiar: '把“你”改为“您”',
  },
  'zh-TW': {
    noPlease: '請以「請您……」開頭說出請求',
    noGoodbye: '結尾請道一聲「再見」',
    goodbyeEarly: '請把「再見」放到最後',
    familiar: '把「你」改為「您」',
  },
  en: {
    noPlease: 'ask with "please"',
    noGoodbye: 'close with a goodbye',
    goodbyeEarly: 'put the goodbye at the end',
    familiar: '',
  },
};
