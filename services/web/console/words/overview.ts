import { defineWords } from '../../browser/i18n/words';
import { overviewEn } from './overview.en';
import { overviewZh } from './overview.zh-cn';

export const useOverviewWords = defineWords('overview', { 'zh-CN': overviewZh, en: overviewEn });
export type OverviewWord = keyof typeof overviewZh;
