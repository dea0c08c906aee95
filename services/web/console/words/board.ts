import { defineWords } from '../../browser/i18n/words';
import { boardEn } from './board.en';
import { boardZh } from './board.zh-cn';

export const useBoardWords = defineWords('board', { 'zh-CN': boardZh, en: boardEn });
export type BoardWord = keyof typeof boardZh;
