import type { CaseInput } from '../../../workflows/contracts/case-definition';
import { complaintCaseId } from '../../../workflows/contracts/ids';
import { taskQueues, workflowTypes } from '../../../workflows/contracts/task-queues';
import { placeOf } from '../../../workflows/policies/queue-place';
import type { ComplaintAccepted } from '../../../workflows/complaint/record/events';
import { createCaseStarter } from '../../shared/cases/start-case';
import type { Database } from '../../shared/database/database';
import type { Language } from '../../shared/http/language';
import type { ServiceClient } from '../../shared/http/service-client';
import type { Logger } from '../../shared/logging/logger';
import { createRelay, type Relay } from '../../shared/outbox/relay';
import type { TemporalClient } from '../../shared/temporal/connection';
import type { Opening } from './acceptance-relay';
import type { HeldRules } from '../rules/held-rules';
import { staticSummary } from './static-summary';

/** More would only queue inside the engine, which also serves the people who work. */
const startsInFlight = 5;

/**
 * Second stage: starts the workflow `complaint/<id>`, once for ever, and tells casework. While the engine is away the
 * rows wait and are tried at least every 4 s.
 */
export function createStartRelay(options: {
  database: Database;
  casework: ServiceClient;
  engine: TemporalClient;
  rules: () => HeldRules | undefined;
  language: Language;
  logger: Logger;
}): Relay {
  const { database, casework, engine, rules, language, logger } = options;
  const start = createCaseStarter(engine, {
    workflowType: workflowTypes.complaint,
    taskQueue: taskQueues.complaint,
  });
  return createRelay<Opening>({
    database,
    name: 'intake-starts',
    table: 'start_outbox',
    concurrency: startsInFlight,
    logger,
    async deliver({ payload: opening }) {
      // S-22: by the newest policy, as the queue is the company's and not the customer's.
      const place = placeOf(rules()?.policy, { tier: opening.tier?.code });
      await start(caseInput(opening), staticSummary(opening, language), place);
      await casework.post(
        `/api/casework/v1/internal/complaints/${opening.complaintId}/started`,
        {},
        {
          idempotencyKey: `started/${opening.complaintId}`,
        },
      );
    },
  });
}

const caseInput = (opening: Opening): CaseInput<ComplaintAccepted> => ({
  caseId: complaintCaseId(opening.complaintId),
  opening,
  pinned: {
    policyVersion: opening.policyVersion,
    calendarVersion: opening.calendarVersion,
    logic: opening.logic,
  },
});
