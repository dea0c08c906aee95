import type { Text } from '../language';

export const promiseRefusals = {
  promiseNotProvisional: { zh: '承诺期限不是暂定的。', en: 'The promise is not provisional.' },
  yearDoesNotFollow: {
    zh: '公布的年份与现有日历不衔接。',
    en: 'The published year does not follow the calendar.',
  },
  promiseNotRunning: {
    zh: '承诺时限已经结束，不能暂停或延长。',
    en: 'The promise is over: it can be neither paused nor extended.',
  },
  promiseAlreadyPaused: { zh: '承诺时限正在暂停中。', en: 'The promise is paused already.' },
  promiseNotPaused: { zh: '承诺时限没有暂停。', en: 'The promise is not paused.' },
  pausesUsedUp: { zh: '可以暂停的时间已经用完。', en: 'All the time that may be paused is used up.' },
  pauseReasonNotAllowed: {
    zh: '这个原因（{reason}）不能暂停承诺时限；部门或审批拖延不是理由。',
    en: 'The promise may not pause for {reason}; the delay of a department or an approver is no reason.',
  },
  pauseEndsInThePast: { zh: '暂停的结束时间已经过去。', en: 'The pause would end in the past.' },
  pauseTooLong: { zh: '暂停最迟到 {until}。', en: 'The pause must end by {until}.' },
  extensionByHandler: {
    zh: '只有承办人可以申请延期。',
    en: 'Only the handler may ask for an extension.',
  },
  extensionOpen: { zh: '已有延期申请待审批。', en: 'An extension is waiting to be decided.' },
  extensionsUsedUp: { zh: '最多只能延期 {times} 次。', en: 'At most {times} extensions are allowed.' },
  extensionTooLate: {
    zh: '延期须在承诺时限届满前至少 {before} 申请。',
    en: 'An extension must be asked for at least {before} before the promise ends.',
  },
  extensionTooLong: { zh: '每次最多延长 {each}。', en: 'At most {each} at a time.' },
  extensionReasonNotAllowed: {
    zh: '这个原因不能延期。',
    en: 'This is no reason for an extension.',
  },
  noExtensionAsked: { zh: '没有待审批的延期申请。', en: 'No extension is waiting to be decided.' },
  ownExtension: { zh: '不能审批自己的延期申请。', en: 'Nobody decides on their own request.' },
} satisfies Record<string, Text>;
