/** Temporal namespaces and task queues, one queue per worker entry. */
export const namespaces = { redress: 'redress', sealed: 'redress-sealed' } as const;
export const taskQueues = { complaint: 'complaint', accountability: 'accountability' } as const;

/** Workflow types as managers read them in the Temporal UI. */
export const workflowTypes = {
  complaint: 'complaintCase',
  diagnosis: 'diagnosisCase',
  accountability: 'accountabilityCase',
  publicOpinion: 'publicOpinionCase',
} as const;
