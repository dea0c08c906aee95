import { defineWords } from '../../browser/i18n/words';
import { worklistEn } from './worklist.en';
import { worklistZh } from './worklist.zh-cn';

export const useWorklistWords = defineWords('worklist', { 'zh-CN': worklistZh, en: worklistEn });
export type WorklistWord = keyof typeof worklistZh;
