import { accountabilityMessages } from '../../workflows/accountability/messages';
import { complaintMessages } from '../../workflows/complaint/subjects';
import type { MessageKind } from '../../workflows/contracts/case-definition';
import { diagnosisMessages } from '../../workflows/diagnosis/messages';

/**
 * The public contract: what channel services, staff tools and auditors call. Names are fixed; a parameter's name may
 * differ. `GET /healthz`, `/readyz` and `/metrics` are on every process and in no document.
 */
const caseCalls = (path: string, messages: Record<string, MessageKind>): string[] => [
  `GET ${path}`,
  `GET ${path}/timeline`,
  `GET ${path}/clocks`,
  `GET ${path}/commands`,
  // `…/commands/{name}` and `…/signals/{name}`: one address for every message of the case.
  ...Object.entries(messages).map(
    ([name, kind]) => `POST ${path}/${kind === 'command' ? 'commands' : 'signals'}/${name}`,
  ),
];

const complaint = '/api/casework/v1/complaints/{id}';
const tracking = '/api/intake/v1/tracking/{code}';

export const publicCalls = {
  intake: [
    'POST /api/intake/v1/complaints',
    'GET /api/intake/v1/complaints/{id}',
    'POST /api/intake/v1/complaints/{id}/evidence',
    `GET ${tracking}`,
    `POST ${tracking}/decisions`,
    `POST ${tracking}/messages`,
    `POST ${tracking}/survey`,
    `POST ${tracking}/withdrawal`,
    `POST ${tracking}/one-time-codes`,
    'POST /api/public/v1/complaints',
  ],
  casework: [
    'GET /api/casework/v1/complaints',
    ...caseCalls(complaint, complaintMessages),
    ...caseCalls(`${complaint}/diagnoses/{n}`, diagnosisMessages),
    'GET /api/casework/v1/worklist',
  ],
  accountability: caseCalls('/api/accountability/v1/cases/{id}', accountabilityMessages),
  notification: [],
  organization: [
    'GET /api/organization/v1/calendar/deadline',
    'POST /api/organization/v1/calendar/years/{year}',
    'GET /api/organization/v1/policies',
    'POST /api/organization/v1/policies',
    'GET /api/organization/v1/policies/{version}',
    'GET /api/public/v1/promises',
  ],
} satisfies Record<string, string[]>;

/** What the services and the worker call of each other. */
export const internalCalls = {
  intake: ['GET /api/intake/v1/internal/complaints/{id}/contact'],
  casework: [
    'POST /api/casework/v1/internal/events',
    'POST /api/casework/v1/internal/calendar-published',
    'GET /api/casework/v1/internal/complaints/{id}/customer-view',
    'GET /api/casework/v1/internal/customer-texts/{id}',
  ],
  accountability: [
    'POST /api/accountability/v1/internal/submissions',
    'POST /api/accountability/v1/internal/events',
  ],
  notification: ['POST /api/notification/v1/internal/messages'],
  organization: [
    'GET /api/organization/v1/internal/versions',
    'GET /api/organization/v1/internal/rules',
    'GET /api/organization/v1/internal/calendars/{version}',
    'GET /api/organization/v1/internal/policies/{version}',
    'GET /api/organization/v1/internal/staff/{id}',
    'GET /api/organization/v1/internal/people',
  ],
} satisfies Record<string, string[]>;
