import type { Purpose } from '../../../../workflows/complaint/vocabulary';
import type { Wording } from '../template';

/** What the customer hears of the promised date. */
export const promiseEn: Record<Extract<Purpose, `promise${string}`>, Wording> = {
  promiseBroken: {
    subject: 'Our apology: your result is late, complaint {{acceptanceNumber}}',
    lines: [
      'Please accept our apology. We promised you the result by {{dueAt}} and did not keep it. The fault is ours.',
      '',
      'You will have the result by {{nextDate}}; a manager is now seeing to it.',
      'If you would rather not wait, you may also turn to: {{outsideRoutes}}. We go on working for you either way.',
    ],
    short: [
      'Dear {{name}}, please accept our apology: you did not have your result by {{dueAt}}.',
      'You will have it by {{nextDate}}.',
      'You may also turn to: {{outsideRoutes}}.',
      'Please follow it at {{trackingUrl}} Goodbye.',
    ],
  },
  promiseMoved: {
    subject: 'A new date for your complaint {{acceptanceNumber}}',
    lines: [
      'Please note that the public holidays have been published, and the provisional date we gave you has moved.',
      '',
      'We now promise you the result by {{dueAt}} at the latest.',
      'This is {{workingDays.count}} working days; the days counted are: {{workingDays}}.',
      '{{workingDays.weekend}} falls on a weekend but is an official make-up working day, so it counts.',
    ],
    short: [
      'Dear {{name}}, the public holidays have been published: we promise you the result by {{dueAt}}.',
      'Please follow it at {{trackingUrl}} Goodbye.',
    ],
  },
  promisePaused: {
    subject: 'Please note: our promise pauses, reference {{acceptanceNumber}}',
    lines: [
      'Please note that the time of our promise stands still from now on: {{reason}}.',
      '',
      '{{body}}',
      '',
      'The pause ends at {{endsAt}} at the latest; then the time goes on, later by the paused working time and not a minute more.',
      'Everything else goes on, and we will keep you informed. You can see every pause at the link below.',
    ],
    short: [
      '{{name}}, please note that our promise pauses: {{reason}}. {{body}}',
      'Until {{endsAt}} at the latest. Please see {{trackingUrl}}. Goodbye.',
    ],
  },
  promiseResumed: {
    subject: 'The time of our promise goes on, reference {{acceptanceNumber}}',
    lines: [
      'Please note that the time of our promise goes on; only the paused working time was added.',
      'You will have our result by {{dueAt}} at the latest.',
    ],
    short: [
      '{{name}}, please note that our promise goes on: you will have our result by {{dueAt}}.',
      'Please see {{trackingUrl}}. Goodbye.',
    ],
  },
  promiseExtended: {
    subject: 'Please note: we need more time, reference {{acceptanceNumber}}',
    lines: [
      'Please forgive us: we need {{days}} more working days. We are sorry for the trouble.',
      'The reason: {{reason}}.',
      '',
      '{{body}}',
      '',
      'You will have our result by {{dueAt}} at the latest.',
    ],
    short: [
      '{{name}}, please forgive us: we need {{days}} more working days. {{body}}',
      'You will have our result by {{dueAt}}. Please see {{trackingUrl}}. Goodbye.',
    ],
  },
};
