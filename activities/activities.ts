import type { ServiceClient } from '../services/shared/http/service-client';
import type { AccountabilityActivities } from './accountability/accountability';
import { createAccountabilityActivities } from './accountability/accountability-activities';
import type { CustomerNoticeActivities } from './customer-notice/customer-notice';
import { createCustomerNoticeActivities } from './customer-notice/customer-notice-activities';
import type { EventLogActivities } from './event-log/event-log';
import { createEventLogActivities } from './event-log/event-log-activities';
import type { RulesActivities } from './rules/rules';
import { createRulesActivities } from './rules/rules-activities';
import type { StaffNoticeActivities } from './staff-notice/staff-notice';
import { createStaffNoticeActivities } from './staff-notice/staff-notice-activities';

/** Everything the worker registers. Workflows `import type` this. */
export type Activities = EventLogActivities &
  RulesActivities &
  CustomerNoticeActivities &
  StaffNoticeActivities &
  AccountabilityActivities;

export interface ActivityDeps {
  casework: ServiceClient;
  accountability: ServiceClient;
  notification: ServiceClient;
  organization: ServiceClient;
}

export function createActivities(deps: ActivityDeps): Activities {
  return {
    ...createEventLogActivities(deps),
    ...createRulesActivities(deps),
    ...createCustomerNoticeActivities(deps),
    ...createStaffNoticeActivities(deps),
    ...createAccountabilityActivities(deps),
  };
}
