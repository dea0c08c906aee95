import type { AccountabilityActivities } from './accountability/accountability';
import type { CustomerNoticeActivities } from './customer-notice/customer-notice';
import type { EventLogActivities } from './event-log/event-log';
import type { RulesActivities } from './rules/rules';
import type { StaffNoticeActivities } from './staff-notice/staff-notice';

/** Everything the worker registers. Workflows `import type` this. */
export type Activities = EventLogActivities &
  RulesActivities &
  CustomerNoticeActivities &
  StaffNoticeActivities &
  AccountabilityActivities;
