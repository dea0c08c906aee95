import { publicOpinionCaseId } from '../../../workflows/contracts/ids';
import type { Recorded } from '../../../workflows/contracts/message';
import { taskQueues, workflowTypes } from '../../../workflows/contracts/task-queues';
import type { PublicOpinionOpened } from '../../../workflows/public-opinion/events';
import { createCaseStarter, type StartCase } from '../../shared/cases/start-case';
import type { Database } from '../../shared/database/database';
import type { EventLog } from '../../shared/event-log/event-log';
import type { ServiceClient } from '../../shared/http/service-client';
import type { Logger } from '../../shared/logging/logger';
import { createRelay, type Relay } from '../../shared/outbox/relay';
import type { TemporalClient } from '../../shared/temporal/connection';
import { markStarted } from '../cases/case-repository';
import type { CaseworkState } from '../cases/served-case';
import { openingById } from './volume-repository';

/** How a public-opinion case begins: what it is pinned to, and its workflow. */
export interface OpinionOpenings {
  versions: () => Promise<{ policyVersion: number; calendarVersion: number; logic: number }>;
  start: StartCase;
}

export const opinionOpenings = (
  temporal: Pick<TemporalClient, 'call'>,
  organization: ServiceClient,
): OpinionOpenings => ({
  versions: () => organization.get('/api/organization/v1/internal/versions'),
  start: createCaseStarter(temporal, {
    workflowType: workflowTypes.publicOpinion,
    taskQueue: taskQueues.complaint,
  }),
});

/** Appends event 1 of each public-opinion case, then starts its workflow. Everything repeats safely. */
export function createOpinionRelay(
  options: OpinionOpenings & {
    database: Database;
    log: Pick<EventLog<CaseworkState>, 'append' | 'read'>;
    logger: Logger;
  },
): Relay {
  const { database, log, versions, start, logger } = options;

  async function openingOf(id: string): Promise<Recorded<PublicOpinionOpened>> {
    const caseId = publicOpinionCaseId(id);
    const [known] = await log.read(caseId, 0, 1);
    if (known) return known as Recorded<PublicOpinionOpened>;
    const opening = await openingById(database, id);
    if (!opening) throw new Error(`there is no opening ${id}`);
    const { topic, volume, threshold, at } = opening;
    const { policyVersion, calendarVersion, logic } = await versions();
    const { events } = await log.append({
      caseId,
      after: 0,
      message: {
        id: `open/${id}`,
        name: 'openPublicOpinion',
        payload: {},
        by: { kind: 'service', id: 'casework' },
        at,
      },
      events: [
        {
          type: 'publicOpinionOpened',
          publicOpinionId: id,
          topic,
          volume,
          threshold,
          policyVersion,
          calendarVersion,
          logic,
        } satisfies PublicOpinionOpened,
      ],
    });
    return events[0] as Recorded<PublicOpinionOpened>;
  }

  return createRelay<{ id: string }>({
    database,
    name: 'casework-public-opinion',
    table: 'opinion_outbox',
    logger,
    async deliver({ payload: { id } }) {
      const opening = await openingOf(id);
      const caseId = publicOpinionCaseId(id);
      const { policyVersion, calendarVersion, logic, topic } = opening;
      await start({ caseId, opening, pinned: { policyVersion, calendarVersion, logic } }, `舆情 · ${topic}`);
      await markStarted(database, caseId);
    },
  });
}
