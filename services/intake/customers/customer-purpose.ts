import type { Policy } from '../../../workflows/contracts/policy';
import { addDuration } from '../../../workflows/policies/working-time';
import { type Caller, callerKey } from '../../shared/access/caller';
import { Problem, unavailable } from '../../shared/http/problem';
import { validationFailed } from '../../shared/http/validation';
import { complaintById } from '../complaints/complaint-read-model';
import type { Intake } from '../intake';
import type { HeldRules } from '../rules/held-rules';
import type { CustomerHead, PurposefulReading } from './customer-read-model';

export function heldRules({ rules }: Pick<Intake, 'rules'>): HeldRules {
  const held = rules.current();
  if (!held) throw unavailable('organization');
  return held;
}

/**
 * S-10: nobody reads a file without a purpose that policy knows for their role. Throws 400 for an unknown purpose or
 * complaint, 403 for a purpose of other roles.
 */
export async function purposeOf(
  intake: Pick<Intake, 'rules' | 'database'>,
  asked: { caller: Caller; requestId: string; purpose: string; complaint?: string | undefined },
): Promise<PurposefulReading> {
  const { caller, requestId, purpose, complaint } = asked;
  const { purposes }: Policy['customerFile'] = heldRules(intake).policy.customerFile;
  if (!Object.hasOwn(purposes, purpose)) {
    const message = `must be one of ${Object.keys(purposes).join(', ')}`;
    throw validationFailed([{ path: 'purpose', message }]);
  }
  if (caller.kind !== 'person' || !caller.roles.some((role) => purposes[purpose]!.includes(role))) {
    throw new Problem('forbidden', {
      zh: '您的角色不能为此目的查阅客户档案。',
      en: 'Your role does not read customer files for this purpose.',
    });
  }
  if (complaint !== undefined && !(await complaintById(intake.database, complaint))) {
    throw validationFailed([{ path: 'complaint', message: 'there is no such complaint' }]);
  }
  return { reader: callerKey(caller), purpose, requestId, ...(complaint && { complaintId: complaint }) };
}

/** S-92: not confirmed for longer than policy trusts it. */
export function isStale({ policy, calendar }: HeldRules, file: CustomerHead, now: Date): boolean {
  const until = addDuration(
    calendar,
    policy.hours,
    new Date(file.confirmedAt).toISOString(),
    policy.customerFile.staleAfter,
  ).at;
  return until < now.toISOString();
}
