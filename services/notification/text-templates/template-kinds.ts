/** What a text is for: the six kinds of S-71, and the scripts for what is said to customers (S-75). */
export const templateKinds = [
  'workOrderRecord',
  'verification',
  'handling',
  'customerReply',
  'transfer',
  'workOrderReply',
  'script',
] as const;
export type TemplateKind = (typeof templateKinds)[number];

interface KindOfTemplate {
  /** Does a customer read or hear it? Then it exists in every language and the wording rules look at it. */
  toCustomer: boolean;
  /** Variables that must stand in every text of the kind. */
  required: readonly string[];
  /** Others that may. */
  optional: readonly string[];
}

/** Which variables a text of a kind holds; what is not named here is refused when a version is saved. */
export const kindsOfTemplate: Record<TemplateKind, KindOfTemplate> = {
  // S-04
  workOrderRecord: {
    toCustomer: false,
    required: ['reason', 'course', 'demand'],
    optional: ['acceptanceNumber', 'channel', 'receivedAt', 'occurredAt', 'object', 'evidence', 'special'],
  },
  // S-26
  verification: {
    toCustomer: false,
    required: ['checked', 'result'],
    optional: ['acceptanceNumber', 'source', 'directCause', 'open'],
  },
  // S-33
  handling: {
    toCustomer: false,
    required: ['measures', 'department', 'dueAt'],
    optional: ['acceptanceNumber', 'amount', 'proof'],
  },
  // S-31: measures, expected finish, compensation and the basis
  customerReply: {
    toCustomer: true,
    required: ['measures', 'finishBy', 'compensation', 'basis'],
    optional: ['acceptanceNumber', 'name', 'agent', 'findings', 'nextDate'],
  },
  // S-23
  transfer: {
    toCustomer: false,
    required: ['department', 'reason', 'assessment'],
    optional: ['acceptanceNumber', 'dueAt', 'open'],
  },
  // S-84
  workOrderReply: {
    toCustomer: false,
    required: ['findings', 'measures'],
    optional: ['acceptanceNumber', 'department', 'directCause', 'dueAt'],
  },
  script: {
    toCustomer: true,
    required: [],
    optional: ['acceptanceNumber', 'name', 'agent', 'company', 'days'],
  },
};
