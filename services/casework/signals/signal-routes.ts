import { factRoutes } from '../../shared/cases/fact-routes';
import type { Endpoint } from '../../shared/http/endpoint';
import { complaintCase, diagnosisCase } from '../cases/case-kinds';
import { caseRow } from '../cases/case-read-model';
import type { Casework } from '../casework';
import { customersFacts } from './fact-schemas';

/** What intake, organization and the activities report about complaints and joint diagnoses. */
export function signalRoutes(casework: Casework): Endpoint[] {
  return [complaintCase, diagnosisCase].flatMap((served) =>
    factRoutes(casework, served, {
      facts: served.facts,
      standing: (caseId, messageId) => caseRow(casework.database, caseId, messageId),
      customers: customersFacts,
    }),
  );
}
