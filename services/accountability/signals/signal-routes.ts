import { factRoutes } from '../../shared/cases/fact-routes';
import { staffTold } from '../../shared/cases/fact-schemas';
import type { Endpoint } from '../../shared/http/endpoint';
import type { Accountability } from '../accountability';
import { accountabilityCase } from '../cases/accountability-case';
import { caseRow } from '../cases/case-read-model';

/** What processes report about a sealed case; statements come from people, see statement-routes.ts. */
export const signalRoutes = (accountability: Accountability): Endpoint[] =>
  factRoutes(accountability, accountabilityCase, {
    facts: { staffTold },
    standing: (caseId, messageId) => caseRow(accountability.database, caseId, messageId),
  });
