import { defineWords } from '../../browser/i18n/words';
import { intakeEn } from './intake.en';
import { intakeZh } from './intake.zh-cn';

/** Words of the intake page, the look-up of a customer included. */
export const useIntakeWords = defineWords('intake', { 'zh-CN': intakeZh, en: intakeEn });
export type IntakeWord = keyof typeof intakeZh;
