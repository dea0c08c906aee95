import type { StaffTemplate } from '../../../../activities/staff-notice/staff-notice';
import type { Wording } from '../template';

/** Notices to staff in the words used in Taiwan. */
export const staffZhTw: Record<StaffTemplate, Wording> = {
  promiseWarned: {
    subject: '承諾期限已過 {{percent}}%：{{reference}}',
    lines: ['客訴 {{reference}} 的承諾期限已過去 {{percent}}%。', '請在 {{dueAt}} 之前將處理結果送達客戶。'],
  },
  promiseBroken: {
    subject: '承諾已逾時：{{reference}}',
    lines: [
      '客訴 {{reference}} 沒有在 {{dueAt}} 之前將結果送達客戶，承諾已逾時，客戶今天會收到道歉。',
      '告訴客戶的新日期是 {{nextDate}}，請立即處理。',
    ],
  },
  clockWarned: {
    subject: '{{kind}}期限已過 {{percent}}%：{{reference}}',
    lines: ['客訴 {{reference}} 的「{{kind}}」期限已過去 {{percent}}%。', '請在 {{dueAt}} 之前完成。'],
  },
  clockBroken: {
    subject: '{{kind}}已逾時：{{reference}}',
    lines: ['客訴 {{reference}} 的「{{kind}}」應在 {{dueAt}} 之前完成，現已逾時。', '請立即處理。'],
  },
  taskRaised: {
    subject: '新任務「{{kind}}」：{{reference}}',
    lines: ['客訴 {{reference}} 有一項任務需要您處理：{{kind}}。', '請在 {{dueAt}} 之前完成。'],
  },
  findingNotice: {
    subject: '客訴成立通報：{{reference}}',
    lines: [
      '客訴 {{reference}} 的調查結論為：{{finding}}。',
      '責任部門：{{department}}。',
      '直接原因：{{directCause}}。',
      '請責任部門知悉，並依要求提出解決方案。',
    ],
  },
  majorGraded: {
    subject: '重大客訴：{{reference}}',
    lines: [
      '客訴 {{reference}} 定為重大客訴。',
      '定級依據：{{reasons}}。',
      '請立即關注：一小時內須有人聯絡客戶，並由升級負責人簽收。',
    ],
  },
  diagnosisAsked: {
    subject: '請參加聯合會診：{{reference}}',
    lines: [
      '客訴 {{reference}} 的原因尚未查明，請您部門參加聯合會診。',
      '會診部門：{{departments}}。',
      '請在 {{deadline}} 之前提交意見。',
    ],
  },
  diagnosisReminder: {
    subject: '請儘快提交會診意見：{{reference}}',
    lines: ['客訴 {{reference}} 的聯合會診還在等您部門的意見。', '請在 {{deadline}} 之前提交。'],
  },
  diagnosisUndecided: {
    subject: '聯合會診未有結論，請您決定：{{reference}}',
    lines: ['客訴 {{reference}} 的聯合會診到期沒有結論，原因：{{reason}}。', '請您決定原因和責任部門。'],
  },
  statementAsked: {
    subject: '請您提出說明：{{reference}}',
    lines: [
      '有一件問責事項涉及您，請您先提出說明。',
      '請在 {{dueAt}} 之前提交；您的說明會在作出決定前一併考慮。',
    ],
  },
  submissionToApprove: {
    subject: '請審批獎懲呈批：{{reference}}',
    lines: ['獎懲呈批 {{reference}} 的情況說明環節已結束，請您審批。', '請在 {{dueAt}} 之前作出決定。'],
  },
  accountabilityDecision: {
    subject: '問責決定：{{reference}}',
    lines: [
      { when: 'approved', say: '問責事項 {{reference}} 已有決定：予以究責。' },
      { unless: 'approved', say: '問責事項 {{reference}} 已有決定：不予究責。' },
      '措施：{{measures}}。',
    ],
  },
  channelSilent: {
    subject: '管道中斷：{{channel}}',
    lines: [
      '投訴管道「{{channel}}」自 {{since}} 起沒有訊號。',
      '請立即檢查，並在恢復前安排其他管道接待客戶。',
    ],
  },
  containmentRecorded: {
    subject: '已隔離：{{reference}}',
    lines: [
      '客訴 {{reference}} 已採取隔離措施：{{action}}。',
      '請核對本部門負責的範圍，並維持到危險排除為止。',
    ],
  },
  escalation: {
    subject: '請升級處理：{{reference}}',
    lines: ['客訴 {{reference}} 需要您升級處理。', '事項：{{kind}}。', '請在 {{dueAt}} 之前簽收並安排。'],
  },
};
