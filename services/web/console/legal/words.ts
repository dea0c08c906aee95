import { defineWords } from '../../browser/i18n/words';
import { legalEn } from './words.en';
import { legalZh } from './words.zh-cn';

/** Words of the legal desk 法务. */
export const useLegalWords = defineWords('legal', { 'zh-CN': legalZh, en: legalEn });
export type LegalWord = keyof typeof legalZh;
