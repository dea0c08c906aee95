import { defineWords } from '../../browser/i18n/words';
import { diagnosisEn } from './words.en';
import { diagnosisZh } from './words.zh-cn';

/** Words of the joint diagnosis. */
export const useDiagnosisWords = defineWords('diagnosis', { 'zh-CN': diagnosisZh, en: diagnosisEn });
export type DiagnosisWord = keyof typeof diagnosisZh;
