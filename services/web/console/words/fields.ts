import { defineWords } from '../../browser/i18n/words';
import { fieldsEn } from './fields.en';
import { fieldsZh } from './fields.zh-cn';

export const useFieldsWords = defineWords('fields', { 'zh-CN': fieldsZh, en: fieldsEn });
export type FieldsWord = keyof typeof fieldsZh;
