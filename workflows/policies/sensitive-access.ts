import type { Role } from '../contracts/message';

/** Evidence that is read by few and for a purpose (L-14). */
export const sensitiveEvidence = ['recordedCall', 'medical', 'identity', 'minor'] as const;
export type SensitiveEvidence = (typeof sensitiveEvidence)[number];

export interface SensitivePolicy {
  rule: string;
  /** Codes of what it may be read for. */
  purposes: string[];
  readers: Record<SensitiveEvidence, Role[]>;
}

/** Recorded sound is a recorded call until somebody says that it is something else. */
export const kindOfEvidence = (
  marked: SensitiveEvidence | undefined,
  mediaType: string,
): SensitiveEvidence | undefined => marked ?? (mediaType.startsWith('audio/') ? 'recordedCall' : undefined);

/** May somebody with these roles read it for this purpose? L-14: named roles only, and never without a purpose. */
export function sensitiveAccess(
  { readers, purposes }: SensitivePolicy,
  kind: SensitiveEvidence,
  roles: readonly Role[],
  purpose: string | undefined,
): 'granted' | 'notNamed' | 'purposeMissing' | 'purposeUnknown' {
  if (!roles.some((role) => readers[kind].includes(role))) return 'notNamed';
  if (purpose === undefined) return 'purposeMissing';
  return purposes.includes(purpose) ? 'granted' : 'purposeUnknown';
}
