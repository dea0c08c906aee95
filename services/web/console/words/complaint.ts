import { defineWords } from '../../browser/i18n/words';
import { complaintEn } from './complaint.en';
import { complaintZh } from './complaint.zh-cn';

export const useComplaintWords = defineWords('complaint', { 'zh-CN': complaintZh, en: complaintEn });
export type ComplaintWord = keyof typeof complaintZh;
