import { defineWords } from '../../browser/i18n/words';
import { auditEn } from './words.en';
import { auditZh } from './words.zh-cn';

/** Words of the audit view. */
export const useAuditWords = defineWords('audit', { 'zh-CN': auditZh, en: auditEn });
export type AuditWord = keyof typeof auditZh;
