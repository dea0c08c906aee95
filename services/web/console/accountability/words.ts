import { defineWords } from '../../browser/i18n/words';
import { accountabilityEn } from './words.en';
import { accountabilityZh } from './words.zh-cn';

/** Words of the sealed cases. */
export const useAccountabilityWords = defineWords('accountability', {
  'zh-CN': accountabilityZh,
  en: accountabilityEn,
});
export type AccountabilityWord = keyof typeof accountabilityZh;
