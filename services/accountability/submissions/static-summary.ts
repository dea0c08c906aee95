import type { SubmissionOpened } from '../../../workflows/accountability/events';
import type { Language } from '../../shared/http/language';

/** What HR and executives read in the Temporal UI: triggers and department; no person. The engine takes 400 bytes. */
export const staticSummary = ({ triggers, department }: SubmissionOpened, language: Language): string =>
  [language === 'en' ? 'Reward/penalty submission' : '奖罚呈批', triggers.join(', '), department]
    .filter(Boolean)
    .join(' · ');
