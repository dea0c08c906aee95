import { defineWords } from '../../browser/i18n/words';
import { commandsEn } from './commands.en';
import { commandsZh } from './commands.zh-cn';

export const useCommandsWords = defineWords('commands', { 'zh-CN': commandsZh, en: commandsEn });
export type CommandsWord = keyof typeof commandsZh;
