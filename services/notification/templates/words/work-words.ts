import type { Language } from '../../../shared/http/language';

/** Words of one table: by code, then by language. */
export type Words = Record<string, Record<Language, string>>;

export const w = (zhCn: string, zhTw: string, en: string): Record<Language, string> => ({
  'zh-CN': zhCn,
  'zh-TW': zhTw,
  en,
});

/** Limits as staff read them, by kind of clock. */
export const clocks: Words = {
  promise: w('处理承诺', '處理承諾', 'Promise'),
  firstContact: w('首次联系', '首次聯絡', 'First contact'),
  generalSolved: w('一般投诉 24 小时解决', '一般客訴 24 小時解決', 'General complaint solved'),
  importantResponse: w('重要投诉实质答复', '重要客訴實質答覆', 'Important complaint: substantive response'),
  majorContact: w('重大投诉首次联系', '重大客訴首次聯絡', 'Major complaint: human contact'),
  majorResponse: w('重大投诉实质答复', '重大客訴實質答覆', 'Major complaint: substantive response'),
  majorEscalation: w('重大投诉升级签收', '重大客訴升級簽收', 'Major complaint: escalation signed'),
  offer: w('客户答复方案', '客戶答覆方案', "Customer's answer to the offer"),
  answer: w('答复客户异议', '答覆客戶異議', "Answer to the customer's objection"),
  remedy: w('落实措施', '落實措施', 'Remedy carried out'),
  surveySend: w('发送满意度调查', '寄送滿意度調查', 'Survey sent'),
  survey: w('满意度调查', '滿意度調查', 'Survey'),
  callBack: w('回访', '回訪', 'Call-back'),
  reopening: w('重新受理期', '重新受理期', 'Reopening window'),
  investigationPlan: w('调查计划', '調查計畫', 'Plan of investigation'),
  investigationStep: w('调查步骤', '調查步驟', 'Step of the investigation'),
  rootCause: w('根本原因认定', '根本原因認定', 'Root cause'),
  diagnosis: w('会诊意见', '會診意見', 'Opinion for the joint diagnosis'),
  statement: w('当事人说明', '當事人說明', 'Statement of the person heard'),
  approval: w('审批', '審批', 'Approval'),
  safetyReport: w('安全缺陷报告', '安全瑕疵通報', 'Safety defect reported to the authority'),
  external: w('外部机构时限', '外部機構時限', "The outside body's limit"),
  repeat: w('重复投诉答复', '重複客訴答覆', 'Answer to a repeat'),
  review: w('复核', '複核', 'Review'),
  reopened: w('重新受理后的答复', '重新受理後的答覆', 'Answer after reopening'),
  opinionTestReport: w('舆情检测报告', '輿情檢測報告', 'Public opinion: test report'),
  opinionRectification: w('舆情整改措施', '輿情整改措施', 'Public opinion: rectification'),
  opinionApology: w('舆情致歉声明', '輿情致歉聲明', 'Public opinion: apology'),
  legalHold: w('法务答复', '法務答覆', 'Legal answers the hold'),
  pause: w('承诺时限暂停', '承諾時限暫停', 'Pause of the promise'),
  extension: w('延期审批', '延期審批', 'Extension to be decided'),
  silence: w('向客户通报进展', '向客戶通報進度', 'News to the customer'),
  silenceAfterResult: w(
    '结果送达后的进展通报',
    '結果送達後的進度通報',
    'News to the customer after the result',
  ),
  containment: w('隔离措施', '隔離措施', 'Containment'),
  plan: w('责任部门提交方案', '責任部門提交方案', "Department's plan"),
  rectification: w('整改反馈', '整改回饋', 'Rectification reported'),
  planApproval: w('方案审批', '方案審批', 'Approval of the proposal'),
  signFor: w('转办签收', '轉辦簽收', 'Transfer signed for'),
  order: w('督办单', '督辦單', 'Supervisory order'),
  orderLevel: w('督办单升级', '督辦單升級', 'Supervisory order, one level up'),
  intentLabel: w('疑似异常标记有效期', '疑似異常標記有效期', 'Life of the label'),
};

/** What somebody must do, by kind of task. */
export const tasks: Words = {
  publicOpinion: w(
    '舆情达到阈值，请起草检测报告、整改措施和致歉声明',
    '輿情達到門檻，請起草檢測報告、整改措施和致歉聲明',
    'public opinion reached the threshold: draft test report, rectification and apology',
  ),
  documentToApprove: w('公开文件待审批', '公開文件待審批', 'a public document waits for your approval'),
  documentRefused: w('公开文件退回修改', '公開文件退回修改', 'a public document was sent back'),
  documentsReleased: w('公开文件已发布', '公開文件已發布', 'the public documents are released'),
  safetyDefect: w(
    '发现安全缺陷，请在时限内向主管部门报告',
    '發現安全瑕疵，請在時限內向主管機關通報',
    'a safety defect: report it to the authority in time',
  ),
  stopSale: w('请立即停止销售并回收', '請立即停止銷售並回收', 'stop the sale at once'),
  legalReview: w(
    '法律风险，请法务审核清单',
    '法律風險，請法務審核清單',
    'a legal risk: please go through the checklist',
  ),
  legalHold: w(
    '法务暂缓对外答复，等待放行',
    '法務暫緩對外答覆，等待放行',
    'legal holds back replies on cause, liability and amounts',
  ),
  holdCleared: w(
    '法务已放行，可以继续答复客户',
    '法務已放行，可以繼續答覆客戶',
    'legal has cleared the hold: go on',
  ),
  deliveryFailed: w(
    '消息未能送达，请改用其他方式告知客户',
    '訊息未能送達，請改用其他方式告知客戶',
    'a message could not be delivered: tell the customer another way',
  ),
  printLetter: w('打印并交付书面通知', '列印並交付書面通知', 'print a notice and hand it over'),
  badSurvey: w('满意度调查不合格，请跟进', '滿意度調查不合格，請跟進', 'follow up a bad survey'),
  badCallBack: w('回访不合格，请跟进', '回訪不合格，請跟進', 'follow up a bad call-back'),
  diagnosisUndecided: w(
    '联合会诊没有结论，请决定',
    '聯合會診沒有結論，請決定',
    'decide an undecided joint diagnosis',
  ),
  customerWrote: w('客户来信，请答复', '客戶來信，請答覆', 'answer what the customer wrote'),
  offerRoundsUsed: w(
    '协商轮次已用完，请决定',
    '協商輪次已用完，請決定',
    'decide: all rounds of offers are used',
  ),
  reportSetApart: w(
    '举报已单独管理，请接手',
    '檢舉已單獨管理，請接手',
    'take over a report that is kept apart',
  ),
  extensionAsked: w('延期申请待审批', '延期申請待審批', 'decide on an extension'),
  extensionRefused: w(
    '延期未获批准，请按原承诺时限办结',
    '延期未獲核准，請依原承諾時限辦結',
    'the extension was refused: keep the date',
  ),
  coldHandling: w(
    '冷处理已报备，请关注：客户时限照常计算',
    '冷處理已報備，請關注：客戶時限照常計算',
    "a cold handling was reported: the customer's clocks run on",
  ),
  planAsked: w('请提交处理方案', '請提交處理方案', 'write the plan for a complaint'),
  planReturned: w('方案被退回，请重新提交', '方案被退回，請重新提交', 'a plan was returned: write it anew'),
  planSubmitted: w('责任部门已提交方案', '責任部門已提交方案', 'the department has submitted its plan'),
  planToApprove: w('请审批处理方案', '請審批處理方案', 'approve or refuse a proposal'),
  planRefused: w('方案未获批准', '方案未獲批准', 'a proposal was not approved'),
  externalCase: w(
    '外部机构立案，请在其期限内答复',
    '外部機構立案，請在其期限內答覆',
    'answer the case of an outside body within its limit',
  ),
  reviewRequested: w(
    '客户申请复核，请决定',
    '客戶申請複核，請決定',
    'decide the review a customer asked for',
  ),
  transferAsked: w('转办待签收', '轉辦待簽收', 'sign for a transferred complaint'),
  transferReturned: w('转办被退回，请重新处理', '轉辦被退回，請重新處理', 'a transfer came back to you'),
  transferDisputed: w(
    '转办多次被退回，请决定承办部门',
    '轉辦多次被退回，請決定承辦部門',
    'decide where a complaint goes that departments keep returning',
  ),
  intentReview: w('请复核疑似异常标记', '請覆核疑似異常標記', 'review the label of a complaint'),
  supervisoryOrder: w('督办单，请签收并办理', '督辦單，請簽收並辦理', 'a supervisory order for you'),
  evidenceTampered: w(
    '证据文件已被改动，请查明',
    '證據檔案已被改動，請查明',
    'find out why a file of evidence was changed',
  ),
  nobodyReached: w('内部通知无人收到', '內部通知無人收到', 'a notice reached nobody'),
};
