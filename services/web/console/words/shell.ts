import { defineWords } from '../../browser/i18n/words';
import { shellEn } from './shell.en';
import { shellZh } from './shell.zh-cn';

/** Words of navigation, faults, problems and roles: what is on every page. */
export const useShellWords = defineWords('shell', { 'zh-CN': shellZh, en: shellEn });
export type ShellWord = keyof typeof shellZh;
