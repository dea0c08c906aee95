import { defineWords } from '../../browser/i18n/words';
import { valuesEn } from './values.en';
import { valuesZh } from './values.zh-cn';

export const useValuesWords = defineWords('values', { 'zh-CN': valuesZh, en: valuesEn });
export type ValuesWord = keyof typeof valuesZh;
