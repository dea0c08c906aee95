import { defineWords } from '../../browser/i18n/words';
import { termsEn } from './terms.en';
import { termsZh } from './terms.zh-cn';

export const useTermsWords = defineWords('terms', { 'zh-CN': termsZh, en: termsEn });
export type TermsWord = keyof typeof termsZh;
