import { defineWords } from '../../browser/i18n/words';
import { administrationEn } from './words.en';
import { administrationZh } from './words.zh-cn';

/** Words of the administration. */
export const useAdministrationWords = defineWords('administration', {
  'zh-CN': administrationZh,
  en: administrationEn,
});
export type AdministrationWord = keyof typeof administrationZh;
