import { defineWords } from '../../browser/i18n/words';
import { approvalsEn } from './words.en';
import { approvalsZh } from './words.zh-cn';

/** Words of the approvals 审批. */
export const useApprovalsWords = defineWords('approvals', { 'zh-CN': approvalsZh, en: approvalsEn });
export type ApprovalsWord = keyof typeof approvalsZh;
