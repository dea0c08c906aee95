import { defineWords } from '../../browser/i18n/words';
import { formEn } from './form.en';
import { formZh } from './form.zh-cn';

export const useFormWords = defineWords('form', { 'zh-CN': formZh, en: formEn });
export type FormWord = keyof typeof formZh;
