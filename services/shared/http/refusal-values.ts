import { type Language, type Text, textIn } from './language';

/** Codes as people read them, by the name of the parameter that carries them. */
const words: Record<string, Record<string, Text>> = {
  stage: {
    accepted: { zh: '已受理', en: 'accepted' },
    graded: { zh: '已定级', en: 'graded' },
    assigned: { zh: '已分派', en: 'assigned' },
    investigating: { zh: '调查中', en: 'under investigation' },
    diagnosing: { zh: '会诊中', en: 'in joint diagnosis' },
    found: { zh: '已有结论', en: 'found' },
    offered: { zh: '已提出方案', en: 'offered' },
    remedying: { zh: '执行中', en: 'being remedied' },
    concluded: { zh: '已办结', en: 'concluded' },
    archived: { zh: '已归档', en: 'archived' },
    hearing: { zh: '听取陈述', en: 'hearing statements' },
    approving: { zh: '审批中', en: 'waiting for approval' },
    approved: { zh: '已批准', en: 'approved' },
    refused: { zh: '已驳回', en: 'refused' },
  },
  grade: {
    general: { zh: '一般', en: 'general' },
    important: { zh: '重要', en: 'important' },
    major: { zh: '重大', en: 'major' },
  },
  kind: {
    refund: { zh: '退款', en: 'refund' },
    return: { zh: '退货', en: 'return' },
    repair: { zh: '维修', en: 'repair' },
    replacement: { zh: '换货', en: 'replacement' },
    compensation: { zh: '赔偿', en: 'compensation' },
    gift: { zh: '赠礼', en: 'gift' },
    problemHandling: { zh: '问题处理', en: 'problem handling' },
    writtenApology: { zh: '书面道歉', en: 'written apology' },
  },
  documents: {
    testReport: { zh: '检测报告', en: 'test report' },
    rectification: { zh: '整改措施', en: 'rectification' },
    apology: { zh: '致歉声明', en: 'apology' },
  },
  about: {
    recordedCall: { zh: '通话录音', en: 'recorded call' },
    medical: { zh: '医疗信息', en: 'medical data' },
    identity: { zh: '身份信息', en: 'identity data' },
    minor: { zh: '未成年人信息', en: "a minor's data" },
    passingOn: { zh: '向第三方提供', en: 'passing on' },
  },
  item: {
    harmToPerson: { zh: '人身伤害', en: 'harm to a person' },
    lawsuitFiled: { zh: '已起诉', en: 'lawsuit filed' },
    lawsuitThreatened: { zh: '扬言起诉', en: 'lawsuit threatened' },
    lawyersLetter: { zh: '律师函', en: "lawyer's letter" },
    mediaActing: { zh: '媒体介入', en: 'media acting' },
    mediaThreatened: { zh: '扬言曝光', en: 'media threatened' },
    regulatorActing: { zh: '监管介入', en: 'regulator acting' },
    dataLeak: { zh: '信息泄露', en: 'data leak' },
    minorConcerned: { zh: '涉及未成年人', en: 'a minor is concerned' },
    crimeSuspected: { zh: '涉嫌犯罪', en: 'suspected crime' },
  },
  left: {
    listened: { zh: '倾听', en: 'listening' },
    apologised: { zh: '致歉', en: 'an apology' },
  },
  missing: {
    occurredAt: { zh: '发生时间', en: 'when it happened' },
    object: { zh: '产品或订单', en: 'product or order' },
    reason: { zh: '原因', en: 'reason' },
    demand: { zh: '诉求', en: 'demand' },
    evidence: { zh: '证据', en: 'evidence' },
  },
};

/** China has one time zone without daylight saving; refusals name its wall clock. */
const wallClockOffsetMs = 8 * 3_600_000;

/**
 * One parameter of a refusal in words: `amountFen` as yuan, instants as local time, known codes translated (also in
 * comma lists), everything else as it is.
 */
export function valueText(name: string, value: string | number | boolean, language: Language): string {
  if (typeof value === 'number' && name.endsWith('Fen')) return `¥${(value / 100).toFixed(2)}`;
  if (typeof value !== 'string') return String(value);
  if (/^\d{4}-\d\d-\d\dT.*Z$/.test(value)) return localTime(value);
  const known = words[name] ?? {};
  const parts = value.split(',').map((part) => {
    const text = Object.hasOwn(known, part) ? known[part] : undefined;
    return text ? textIn(text, language) : part;
  });
  return parts.join(language === 'en' ? ', ' : '、');
}

function localTime(instant: string): string {
  const shifted = new Date(Date.parse(instant) + wallClockOffsetMs).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)}`;
}
