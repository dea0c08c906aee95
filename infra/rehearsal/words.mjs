/** Words of the rehearsal's lines: `[zh, en]` by code. */
const clocks = {
  promise: ['五个工作日承诺', 'promise of five working days'],
  firstContact: ['首次联系', 'first contact'],
  generalSolved: ['一般投诉 24 小时解决', 'general complaint solved in 24 h'],
  importantResponse: ['重要投诉实质答复', 'substantive response, important'],
  majorContact: ['重大投诉一小时联系', 'contact within the hour, major'],
  majorResponse: ['重大投诉实质答复', 'substantive response, major'],
  majorEscalation: ['重大投诉升级签收', 'escalation signed, major'],
  offer: ['客户答复方案', "customer's answer to the offer"],
  answer: ['答复客户异议', 'answer to the customer'],
  remedy: ['落实措施', 'remedy'],
  surveySend: ['发送满意度调查', 'survey goes out'],
  survey: ['满意度调查', 'survey'],
  callBack: ['七日回访', 'call-back'],
  reopening: ['重新受理期', 'window for reopening'],
};

const events = {
  complaintAccepted: ['投诉已受理', 'complaint accepted'],
  complaintAcknowledged: ['受理通知已送达客户', 'the customer has the acknowledgement'],
  contactRecorded: ['已联系客户', 'contact recorded'],
  complaintGraded: ['已分级', 'graded'],
  complaintAssigned: ['已派单', 'assigned'],
  investigationStarted: ['开始调查', 'investigation started'],
  diagnosisOpened: ['联合会诊开始', 'joint diagnosis opened'],
  diagnosisOverridden: ['投诉管理者越过会诊', 'joint diagnosis overridden'],
  diagnosisConcluded: ['联合会诊有结论', 'joint diagnosis concluded'],
  diagnosisUndecided: ['联合会诊未形成结论', 'joint diagnosis undecided'],
  findingRecorded: ['已认定', 'finding recorded'],
  offerMade: ['已提出方案', 'offer made'],
  offerDelivered: ['方案已送达客户', 'the customer has the offer'],
  offerAccepted: ['客户接受方案', 'offer accepted'],
  offerRejected: ['客户不接受方案', 'offer rejected'],
  offerCountered: ['客户提出还价', 'offer countered'],
  offerReminded: ['提醒客户答复方案', 'the customer is reminded of the offer'],
  offerLapsed: ['方案逾期未答复,不视为同意', 'the offer lapsed; silence is not agreement'],
  remedyProven: ['措施已落实', 'remedy proven'],
  solvedOnTheSpot: ['当场解决', 'solved on the spot'],
  stageReplySent: ['阶段答复', 'stage reply'],
  promiseMet: ['承诺已兑现', 'promise kept'],
  promiseWarned: ['承诺预警', 'promise at risk: warning'],
  promiseBroken: ['承诺已超时', 'PROMISE BROKEN'],
  promiseReplanned: ['承诺日期已重新计算', 'promise re-planned'],
  clockWarned: ['时限预警', 'clock at risk: warning'],
  clockBroken: ['时限已超时', 'clock overdue'],
  complaintConcluded: ['办结', 'concluded'],
  complaintWithdrawn: ['客户撤诉', 'withdrawn'],
  surveySent: ['满意度调查已发出', 'survey sent'],
  surveyAnswered: ['客户已评价', 'survey answered'],
  surveyClosed: ['满意度调查截止', 'survey closed'],
  callBackRecorded: ['已回访', 'call-back recorded'],
  complaintArchived: ['归档', 'archived'],
  reopeningEnded: ['重新受理期结束', 'window for reopening is over'],
  escalationSigned: ['升级已签收', 'escalation signed'],
  accountabilityRequested: ['已提请奖罚呈批', 'accountability requested'],
  accountabilityOpened: ['奖罚呈批已立案', 'accountability case opened'],
  recordCompleted: ['记录已补全', 'record completed'],
  customerWrote: ['客户留言', 'the customer wrote'],
  evidenceAdded: ['收到证据', 'evidence added'],
  taskRaised: ['产生待办', 'task raised'],
  taskResolved: ['待办已完成', 'task resolved'],
  factDeclined: ['消息未生效', 'fact declined'],
};

const purposes = {
  acknowledgement: ['受理通知', 'acknowledgement'],
  offer: ['处理方案', 'offer'],
  refusal: ['调查结论', 'reasoned refusal'],
  solvedOnTheSpot: ['当场解决', 'solved on the spot'],
  finalReply: ['办结答复', 'final reply'],
  stageReply: ['阶段答复', 'stage reply'],
  promiseBroken: ['超时致歉', 'apology for the broken promise'],
  promiseMoved: ['承诺日期变更', 'new date'],
  offerReminder: ['方案答复提醒', 'reminder of the offer'],
  offerLapsed: ['方案逾期未答复', 'the offer lapsed'],
  withdrawalConfirmed: ['撤诉确认', 'withdrawal confirmed'],
  survey: ['满意度调查', 'survey'],
};

const phrases = {
  rings: ['⏰ 时限到', '⏰ rings'],
  toCustomer: ['✉ 发给客户', '✉ to the customer'],
  notDelivered: ['未送达', 'not delivered'],
  toStaff: ['✉ 通知员工', '✉ to staff'],
  nobody: ['无人收到', 'nobody reached'],
  now: ['案件时间', 'own time'],
  stage: ['阶段', 'stage'],
  next: ['下一时限', 'next'],
  turn: ['轮到', 'meanwhile it is the turn of'],
  noClock: ['没有时限在走', 'no clock is left'],
  busy: ['仍在进行', 'still under way'],
};

/** @param {string | undefined} lang the environment's LANG */
export function wordsFor(lang) {
  const column = /^zh/i.test(lang ?? '') ? 0 : 1;
  const from = (table) => (code) => table[code]?.[column] ?? code;
  return {
    /** @param {string} id `promise/1` */
    clock: (id) => from(clocks)(id.split('/')[0]),
    event: from(events),
    purpose: from(purposes),
    phrase: from(phrases),
    language: column === 0 ? 'zh-CN' : 'en',
  };
}
/** @typedef {ReturnType<typeof wordsFor>} Words */
