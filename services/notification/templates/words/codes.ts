import type { Language } from '../../../shared/http/language';
import type { WordTable } from '../template';
import { clocks, tasks, w, type Words } from './work-words';

/** L-07: outside bodies and procedures by the codes of `policy.outsideRoutes`. */
const outsideRoutes: Words = {
  '12315': w(
    '全国12315平台（电话 12315）',
    '中國大陸12315平台（電話 12315）',
    'the national 12315 platform (phone 12315)',
  ),
  consumersAssociation: w('消费者协会', '消費者協會', "the consumers' association"),
  '12378': w(
    '金融消费者投诉维权热线 12378',
    '金融消費者申訴專線 12378',
    'the banking and insurance consumer line 12378',
  ),
  '12363': w(
    '人民银行金融消费权益保护热线 12363',
    '人民銀行金融消費者保護專線 12363',
    "the central bank's consumer line 12363",
  ),
  '12300': w(
    '电信用户申诉受理中心 12300',
    '電信用戶申訴受理中心 12300',
    'the telecom complaint centre 12300',
  ),
  '12305': w('邮政业用户申诉电话 12305', '郵政業用戶申訴電話 12305', 'the postal complaint line 12305'),
  mediation: w('人民调解', '調解', 'mediation'),
  arbitration: w('仲裁', '仲裁', 'arbitration'),
  court: w('人民法院', '法院', 'the courts'),
};

const remedies: Words = {
  refund: w('退款', '退款', 'refund'),
  return: w('退货', '退貨', 'return of the goods'),
  repair: w('维修', '維修', 'repair'),
  replacement: w('换货', '換貨', 'replacement'),
  compensation: w('赔偿', '賠償', 'compensation'),
  gift: w('赠礼', '贈禮', 'a gift'),
  problemHandling: w('解决问题', '解決問題', 'solving the problem'),
  writtenApology: w('书面道歉', '書面道歉', 'a written apology'),
};

/** What an offer rests on (S-31). */
const bases: Words = {
  facts: w('我们查明的情况', '我們查明的情況', 'what we have found out'),
  law: w('消费者权益保护的有关法律规定', '消費者權益保護的有關法律規定', 'consumer protection law'),
  standard: w('我们公布的补偿标准', '我們公布的補償標準', 'our published standard of compensation'),
  loyalty: w('老客户积分回馈办法', '老客戶積分回饋辦法', 'our bonus for loyal customers'),
};

const findings: Words = {
  founded: w('属实', '屬實', 'founded'),
  partly: w('部分属实', '部分屬實', 'partly founded'),
  unfounded: w('不属实', '不屬實', 'unfounded'),
  cannotVerify: w('无法核实', '無法查證', 'cannot be verified'),
};

const grades: Words = {
  general: w('一般', '一般', 'general'),
  // one scale, both names of it.
  important: w('重要（复杂）', '重要（複雜）', 'important (complex)'),
  major: w('重大', '重大', 'major'),
};

const outcomes: Words = {
  fulfilled: w('商定的措施已经落实', '商定的措施已經落實', 'what was agreed has been done'),
  refused: w(
    '我们未能支持您的诉求，理由已向您说明',
    '我們未能支持您的訴求，理由已向您說明',
    'we could not grant what you asked for; the reasons were given to you',
  ),
  lapsed: w(
    '处理方案已到期，未作同意处理',
    '處理方案已到期，未視為同意',
    'our proposal lapsed and was not taken as agreed',
  ),
  withdrawn: w('已按您的意愿撤回', '已依您的意願撤回', 'withdrawn as you wished'),
  settledOutside: w('已通过外部途径解决', '已透過外部管道解決', 'settled by an outside body'),
};

const gradeReasons: Words = {
  harmToPerson: w('造成人身伤害', '造成人身傷害', 'harm to a person'),
  hazard: w('存在安全隐患', '存在安全隱患', 'a hazard'),
  majorLoss: w('损失重大', '損失重大', 'a major loss'),
  manyCustomers: w('涉及多名客户', '涉及多名客戶', 'many customers affected'),
  mediaActing: w('媒体已介入', '媒體已介入', 'media are acting'),
  regulatorActing: w('监管部门已介入', '主管機關已介入', 'a regulator is acting'),
  lawsuitFiled: w('已提起诉讼', '已提起訴訟', 'a lawsuit was filed'),
};

const undecidedReasons: Words = {
  tie: w('意见票数相等', '意見票數相等', 'opinions were tied'),
  noQuorum: w('答复的部门不足', '答覆的部門不足', 'too few departments answered'),
};

/** no fines. */
const measures: Words = {
  reminder: w('提醒', '提醒', 'reminder'),
  warning: w('警告', '警告', 'warning'),
  training: w('培训', '培訓', 'training'),
  score: w('扣分', '扣分', 'score'),
  post: w('调整岗位', '調整職位', 'change of post'),
};

/** S-89 */
const channels: Words = {
  hotline: w('热线', '熱線', 'hotline'),
  counter: w('柜台', '櫃檯', 'counter'),
  email: w('电子邮件', '電子郵件', 'e-mail'),
  website: w('网站', '網站', 'website'),
  app: w('移动应用', '行動應用', 'app'),
  social: w('社交媒体', '社群媒體', 'social media'),
  outlet: w('线下网点', '線下據點', 'outlet'),
  letter: w('信函', '信函', 'letter'),
  wechat: w('微信', '微信', 'WeChat'),
  miniprogram: w('小程序', '小程式', 'mini program'),
  visit: w('上门面谈', '當面訪談', 'visit'),
};

/** S-12 */
const containments: Words = {
  stopSale: w('停止销售', '停止銷售', 'sale stopped'),
  batchHold: w('封存同批次', '封存同批次', 'lot held back'),
  unitRetrieved: w('取回问题产品', '取回問題產品', 'faulty unit retrieved'),
  useStopped: w('停止使用', '停止使用', 'use stopped'),
  servicePaused: w('暂停服务', '暫停服務', 'service paused'),
  outletClosed: w('关闭网点', '關閉據點', 'outlet closed'),
};

/** F-11: what we wait for while the promise stands still. */
const pauseReasons: Words = {
  customerAskedForTime: w('按您的要求', '依您的要求', 'as you asked for time'),
  evidenceAwaited: w(
    '等待您提供所需的材料',
    '等待您提供所需的資料',
    'we wait for the evidence we need from you',
  ),
  itemAwaited: w('等待收到需要检验的物品', '等待收到需要檢驗的物品', 'we wait for the item to be examined'),
  laboratoryTest: w('正在由外部实验室检测', '正由外部實驗室檢測', 'an outside laboratory is testing'),
};

/** L-05: why more time is needed. */
const extensionReasons: Words = {
  complexInvestigation: w(
    '情况复杂，需要进一步核实',
    '情況複雜，需要進一步查證',
    'the matter needs a deeper inquiry',
  ),
  expertOpinion: w('需要专家出具意见', '需要專家出具意見', 'an expert must give an opinion'),
  supplierAnswer: w('需要供应商提供说明', '需要供應商提供說明', 'the supplier must explain'),
  manyParties: w('涉及多方，需要逐一核实', '涉及多方，需要逐一查證', 'several parties must be heard'),
};

const tables: Record<WordTable, Words> = {
  outsideRoutes,
  clocks,
  tasks,
  findings,
  grades,
  outcomes,
  gradeReasons,
  undecidedReasons,
  measures,
  remedies,
  bases,
  containments,
  channels,
  // Names of departments and causes are master data of organization: staff know the codes.
  departments: {},
  causes: {},
  pauseReasons,
  extensionReasons,
};

/** Tables that customers read: what has no words is left out rather than shown as a code (S-80). */
const forCustomers: readonly WordTable[] = [
  'outsideRoutes',
  'outcomes',
  'pauseReasons',
  'extensionReasons',
  'remedies',
  'bases',
];

/** A code in words; for staff an unknown code stays as it is. */
export function words(language: Language, table: WordTable, code: string): string | undefined {
  const known = Object.hasOwn(tables[table], code) ? tables[table][code] : undefined;
  return known?.[language] ?? (forCustomers.includes(table) ? undefined : code);
}
