import type { StaffTemplate } from '../../../../activities/staff-notice/staff-notice';
import type { Wording } from '../template';

/** Notices to staff: what happened, by when, what to do. No customer data: they open the case for that. */
export const staffEn: Record<StaffTemplate, Wording> = {
  promiseWarned: {
    subject: '{{percent}}% of the promise is over: {{reference}}',
    lines: [
      '{{percent}}% of the promise on complaint {{reference}} is over.',
      'Please bring the customer the result by {{dueAt}}.',
    ],
  },
  promiseBroken: {
    subject: 'Promise broken: {{reference}}',
    lines: [
      'Complaint {{reference}}: the customer had no result by {{dueAt}}. The promise is broken; the customer gets an apology today.',
      'The customer was told {{nextDate}}. Please act at once.',
    ],
  },
  clockWarned: {
    subject: '{{kind}}, {{percent}}% over: {{reference}}',
    lines: [
      'Complaint {{reference}}: {{percent}}% of the limit "{{kind}}" is over.',
      'Please finish by {{dueAt}}.',
    ],
  },
  clockBroken: {
    subject: '{{kind}} overdue: {{reference}}',
    lines: [
      'Complaint {{reference}}: "{{kind}}" was due by {{dueAt}} and is overdue.',
      'Please act at once.',
    ],
  },
  taskRaised: {
    subject: 'New task, {{kind}}: {{reference}}',
    lines: ['Complaint {{reference}} has a task for you: {{kind}}.', 'Please finish by {{dueAt}}.'],
  },
  findingNotice: {
    subject: 'Founded complaint: {{reference}}',
    lines: [
      'Complaint {{reference}} was found: {{finding}}.',
      'Responsible department: {{department}}.',
      'Direct cause: {{directCause}}.',
      'Please take note, and propose a solution when asked.',
    ],
  },
  majorGraded: {
    subject: 'Major complaint: {{reference}}',
    lines: [
      'Complaint {{reference}} is graded major.',
      'Reasons: {{reasons}}.',
      'Please see to it now: somebody must reach the customer within one hour, and the escalation owner must sign.',
    ],
  },
  diagnosisAsked: {
    subject: 'Please join a joint diagnosis: {{reference}}',
    lines: [
      'The cause of complaint {{reference}} is not known; your department is asked for its opinion.',
      'Departments asked: {{departments}}.',
      'Please answer by {{deadline}}.',
    ],
  },
  diagnosisReminder: {
    subject: 'Your opinion is still missing: {{reference}}',
    lines: [
      'The joint diagnosis of complaint {{reference}} is still waiting for your department.',
      'Please answer by {{deadline}}.',
    ],
  },
  diagnosisUndecided: {
    subject: 'Joint diagnosis undecided, please decide: {{reference}}',
    lines: [
      'The joint diagnosis of complaint {{reference}} ended without a conclusion: {{reason}}.',
      'Please decide cause and department.',
    ],
  },
  statementAsked: {
    subject: 'Please give your statement: {{reference}}',
    lines: [
      'An accountability matter concerns you; please give your statement first.',
      'Please do so by {{dueAt}}; it is weighed before anything is decided.',
    ],
  },
  submissionToApprove: {
    subject: 'Please approve or refuse: {{reference}}',
    lines: [
      'The statements on submission {{reference}} are in; please approve or refuse it.',
      'Please decide by {{dueAt}}.',
    ],
  },
  accountabilityDecision: {
    subject: 'Decision: {{reference}}',
    lines: [
      { when: 'approved', say: 'The accountability matter {{reference}} is decided: measures are taken.' },
      {
        unless: 'approved',
        say: 'The accountability matter {{reference}} is decided: no measures are taken.',
      },
      'Measures: {{measures}}.',
    ],
  },
  channelSilent: {
    subject: 'Channel silent: {{channel}}',
    lines: [
      'The channel {{channel}} has not been heard of since {{since}}.',
      'Check it now, and offer customers another way until it is back.',
    ],
  },
  containmentRecorded: {
    subject: 'Contained: {{reference}}',
    lines: [
      'Of complaint {{reference}} this was isolated: {{action}}.',
      'Check what your department is responsible for, and keep it so until the danger is over.',
    ],
  },
  escalation: {
    subject: 'Please take this up: {{reference}}',
    lines: [
      'Complaint {{reference}} needs you to take it up.',
      'Matter: {{kind}}.',
      'Please sign for it by {{dueAt}}.',
    ],
  },
};
