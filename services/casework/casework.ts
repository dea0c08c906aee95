import type { Database } from '../shared/database/database';
import type { EventLog } from '../shared/event-log/event-log';
import type { Relay } from '../shared/outbox/relay';
import type { CaseworkState } from './cases/served-case';
import type { CaseEngine } from './engine/case-engine';
import type { Organization } from './people/organization-client';

/** What the resources of this service work with. */
export interface Casework {
  database: Database;
  log: EventLog<CaseworkState>;
  engine: CaseEngine;
  organization: Organization;
  /** Carries signals to running cases. */
  relay: Pick<Relay, 'notify'>;
  /** `https://…` of the Temporal UI, without a slash at the end. */
  temporalUiUrl: string;
}
