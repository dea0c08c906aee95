import type { Text } from '../language';

export const transferRefusals = {
  transferToSameDepartment: { zh: '投诉已在该部门。', en: 'The complaint is with this department already.' },
  transferPending: {
    zh: '已有一次转办等待签收。',
    en: 'A transfer is waiting to be signed for.',
  },
  noTransfer: { zh: '没有等待签收的转办。', en: 'No transfer is waiting to be signed for.' },
  transferToOtherDepartment: {
    zh: '转办由 {department} 部门签收或退回。',
    en: 'Department {department} signs for this transfer or returns it.',
  },
  managerDecidesTransfer: {
    zh: '已被退回 {bounces} 次，去向由投诉管理者决定。',
    en: 'It was returned {bounces} times: the complaint manager decides where it goes.',
  },
} satisfies Record<string, Text>;
