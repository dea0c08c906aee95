import { defineWords } from '../../browser/i18n/words';
import { publicOpinionEn } from './words.en';
import { publicOpinionZh } from './words.zh-cn';

/** Words of public opinion 舆情. */
export const usePublicOpinionWords = defineWords('public-opinion', {
  'zh-CN': publicOpinionZh,
  en: publicOpinionEn,
});
export type PublicOpinionWord = keyof typeof publicOpinionZh;
