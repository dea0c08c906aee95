import type { SubmissionOpened } from '../../../workflows/accountability/events';
import type { AppendRequest } from '../../../workflows/contracts/append';
import { accountabilityCaseId } from '../../../workflows/contracts/ids';
import type { Recorded } from '../../../workflows/contracts/message';
import type { CaseState } from '../../../workflows/policies/clock';
import type { StartCase } from '../../shared/cases/start-case';
import type { Database } from '../../shared/database/database';
import type { EventLog } from '../../shared/event-log/event-log';
import type { Language } from '../../shared/http/language';
import type { Logger } from '../../shared/logging/logger';
import { createRelay, type Relay } from '../../shared/outbox/relay';
import { markStarted } from '../cases/case-repository';
import { staticSummary } from './static-summary';
import { type Submission, submissionById } from './submission-repository';

/** Versions a new case is pinned to. */
export interface Versions {
  policyVersion: number;
  calendarVersion: number;
  logic: number;
}

type Opening = Recorded<SubmissionOpened>;

/**
 * Appends event 1 of each submission, so that HR sees it whether or not the engine runs, then starts its workflow.
 * Everything repeats safely: the log keeps the first event 1, the engine the first start.
 */
export function createSubmissionRelay(options: {
  database: Database;
  log: Pick<EventLog<CaseState>, 'append' | 'read'>;
  versions: () => Promise<Versions>;
  start: StartCase;
  language: Language;
  logger: Logger;
}): Relay {
  const { database, log, versions, start, language, logger } = options;

  async function openingOf(id: string): Promise<Opening> {
    const caseId = accountabilityCaseId(id);
    const [known] = await log.read(caseId, 0, 1);
    if (known) return known as Opening;
    const submission = await submissionById(database, id);
    if (!submission) throw new Error(`there is no submission ${id}`);
    const { events } = await log.append(openingRequest(submission, await versions()));
    return events[0] as Opening;
  }

  return createRelay<{ id: string }>({
    database,
    name: 'accountability-openings',
    logger,
    async deliver({ payload: { id } }) {
      const opening = await openingOf(id);
      const caseId = accountabilityCaseId(id);
      const { policyVersion, calendarVersion, logic } = opening;
      const pinned = { policyVersion, calendarVersion, logic };
      await start({ caseId, opening, pinned }, staticSummary(opening, language));
      await markStarted(database, caseId);
    },
  });
}

/** Event 1; the message id makes every repetition the same. */
function openingRequest(submission: Submission, versions: Versions): AppendRequest<SubmissionOpened> {
  const { id, complaintId, triggers, department, persons, at } = submission;
  return {
    caseId: accountabilityCaseId(id),
    after: 0,
    message: {
      id: `open/${id}`,
      name: 'openSubmission',
      payload: {},
      by: { kind: 'service', id: 'accountability' },
      at,
    },
    events: [
      {
        type: 'submissionOpened',
        accountabilityId: id,
        complaintId,
        triggers,
        ...(department !== null && { department }),
        persons,
        ...versions,
      },
    ],
  };
}
