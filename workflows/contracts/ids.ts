/** Workflow ids, which are also the case ids of the event logs. */
export const complaintCaseId = (complaintId: string): string => `complaint/${complaintId}`;
export const reopenedCaseId = (complaintId: string, n: number): string =>
  `complaint/${complaintId}/reopened/${n}`;
export const diagnosisCaseId = (complaintId: string, n: number): string =>
  `complaint/${complaintId}/diagnosis/${n}`;
export const accountabilityCaseId = (id: string): string => `accountability/${id}`;
export const publicOpinionCaseId = (id: string): string => `public-opinion/${id}`;

export type CaseKind = 'complaint' | 'diagnosis' | 'accountability' | 'publicOpinion';

/** Which kind of case an id names, and the complaint (or accountability) id inside it. */
export function parseCaseId(caseId: string): { kind: CaseKind; id: string; n?: number } | undefined {
  const [head, id, sub, n, ...rest] = caseId.split('/');
  if (!id || rest.length > 0) return undefined;
  if (head === 'accountability' && sub === undefined) return { kind: 'accountability', id };
  if (head === 'public-opinion' && sub === undefined) return { kind: 'publicOpinion', id };
  if (head !== 'complaint') return undefined;
  if (sub === undefined) return { kind: 'complaint', id };
  if (n === undefined || !/^[1-9]\d*$/.test(n)) return undefined;
  if (sub === 'diagnosis') return { kind: 'diagnosis', id, n: Number(n) };
  if (sub === 'reopened') return { kind: 'complaint', id, n: Number(n) };
  return undefined;
}
