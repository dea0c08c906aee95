import { refuse, type Refusal } from '../../contracts/message';
import { clockOf } from '../../policies/working-time';
import { type Subject, untilArchive } from '../subject';
import { tellStaff } from '../telling';
import { recordConsent, recordSafetyReport, reportSafetyDefect } from './decide';
import type { SafetyEvent } from './events';
import { folds } from './evolve';
import type { SafetyCommands, SensitiveKind } from './messages';
import { hasConsent, type SafetyState } from './state';

const unfiled = (state: SafetyState) => (state.safetyDefects ?? []).filter((d) => !d.filedAt);

/** L-14: what is sensitive is kept, or passed on to somebody outside, after the notice and a consent of its own. */
const needsConsent = (state: SafetyState, about: SensitiveKind): Refusal | undefined =>
  hasConsent(state, about) ? undefined : refuse('L-14', 'consentMissing', { about });

/** Safety defects and their report (L-15), consent to what is sensitive (L-14). */
export const safety: Subject<SafetyCommands, object, SafetyEvent> = {
  since: 2,
  commands: {
    reportSafetyDefect: {
      title: '安全缺陷上报',
      stages: untilArchive,
      rule: 'L-15',
      decide: reportSafetyDefect,
    },
    recordSafetyReport: {
      title: '记录缺陷报告',
      stages: untilArchive,
      rule: 'L-15',
      unless: ({ state }) => (unfiled(state).length === 0 ? refuse('L-15', 'unknownDefect') : undefined),
      decide: recordSafetyReport,
    },
    recordConsent: { title: '记录单独同意', stages: untilArchive, rule: 'L-14', decide: recordConsent },
  },
  facts: {},
  folds,
  // Never paused, and not the customer's to withdraw.
  clocks: (rules, state) =>
    (state.safetyDefects ?? []).map((defect) =>
      clockOf(rules, 'safetyReport', defect.n, defect.reportedAt, { metAt: defect.filedAt }),
    ),
  checks: {
    recordEvidenceItem: ({ state }, { sensitive }) => sensitive && needsConsent(state, sensitive),
    handOverEvidence: ({ state }, { act }) =>
      act === 'passedOn' ? needsConsent(state, 'passingOn') : undefined,
  },
  holdsArchive: (_rules, state) => unfiled(state).length > 0,
  effects: {
    safetyDefectReported: (_rules, state) =>
      tellStaff(state, ['quality', 'legal', 'complaint-manager'], 'taskRaised', '安全缺陷', {
        kind: 'safetyDefect',
      }),
  },
  steps: (_rules, state, _due, running) =>
    running
      .filter((clock) => clock.kind === 'safetyReport')
      .map(({ id, dueAt }) => ({
        command: 'recordSafetyReport',
        audience: 'quality',
        rule: 'L-15',
        clock: id,
        dueAt,
      })),
};
