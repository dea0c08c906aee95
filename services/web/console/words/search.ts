import { defineWords } from '../../browser/i18n/words';
import { searchEn } from './search.en';
import { searchZh } from './search.zh-cn';

export const useSearchWords = defineWords('search', { 'zh-CN': searchZh, en: searchEn });
export type SearchWord = keyof typeof searchZh;
