import { refuse } from '../../contracts/message';
import { type Requirement, type Subject, untilArchive } from '../subject';
import { clocks } from './clocks';
import { closeExternalCase, openExternalCase, recordExternalReply } from './decide';
import { effects } from './effects';
import type { ExternalEvent } from './events';
import { folds } from './evolve';
import { externalRing } from './rings';
import type { ExternalCommands } from './messages';
import { externalsOf, outsideOpen } from './state';

const whileItRuns = [...untilArchive, 'archived'] as const;

const needsOpen: Requirement = ({ state }) =>
  outsideOpen(state) ? undefined : refuse('L-08', 'noExternalCase');

/** Cases of outside bodies about this complaint: their limit is one more clock (L-08). */
export const external: Subject<ExternalCommands, object, ExternalEvent> = {
  since: 2,
  commands: {
    openExternalCase: {
      title: '登记外部机构案件',
      stages: whileItRuns,
      rule: 'L-08',
      decide: openExternalCase,
    },
    recordExternalReply: {
      title: '记录与外部机构的往来',
      stages: whileItRuns,
      rule: 'L-08',
      unless: needsOpen,
      decide: recordExternalReply,
    },
    closeExternalCase: {
      title: '外部机构案件结案',
      stages: whileItRuns,
      rule: 'L-08',
      unless: needsOpen,
      decide: closeExternalCase,
    },
  },
  facts: {},
  folds,
  clocks,
  rings: { external: externalRing },
  effects,
  // no survey while an outside case is open, so no archive either; and nobody answers for a run that is over.
  holdsArchive: (_rules, state) => outsideOpen(state),
  holdsEnd: outsideOpen,
  steps: (_rules, state, _due, running) =>
    externalsOf(state)
      .filter((e) => !e.closedAt && !e.answeredAt)
      .map((e) => ({
        command: 'recordExternalReply' as const,
        audience: 'handler' as const,
        person: e.owner,
        rule: 'L-08',
        clock: `external/${e.n}`,
        dueAt: running.find((c) => c.id === `external/${e.n}`)?.dueAt,
      })),
};
