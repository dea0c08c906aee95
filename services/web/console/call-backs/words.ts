import { defineWords } from '../../browser/i18n/words';
import { callBacksEn } from './words.en';
import { callBacksZh } from './words.zh-cn';

/** Words of the call-backs 回访. */
export const useCallBacksWords = defineWords('call-backs', { 'zh-CN': callBacksZh, en: callBacksEn });
export type CallBacksWord = keyof typeof callBacksZh;
