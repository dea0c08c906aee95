import type { Database } from '../shared/database/database';
import type { Relay } from '../shared/outbox/relay';
import type { CalendarReadModel } from './calendar/calendar-read-model';
import type { PolicyReadModel } from './policies/policy-read-model';

/** What the resources of this service work with. */
export interface Organization {
  database: Database;
  calendars: CalendarReadModel;
  policies: PolicyReadModel;
  /** Carries announcements to casework. */
  relay: Relay;
}
