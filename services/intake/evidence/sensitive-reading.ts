import { kindOfEvidence, sensitiveAccess } from '../../../workflows/policies/sensitive-access';
import type { SensitivePolicy } from '../../../workflows/policies/sensitive-access';
import { callerKey, type Caller } from '../../shared/access/caller';
import type { Database } from '../../shared/database/database';
import { Problem, unavailable } from '../../shared/http/problem';
import { logReading } from '../complaints/complaint-read-model';
import { markOf } from './sensitive-repository';

interface Asked {
  complaintId: string;
  evidenceId: string;
  mediaType: string;
  caller: Caller;
  purpose: string | undefined;
  requestId: string;
}

/**
 * Leaves the trace of a reading of evidence; what is sensitive is read by named roles for a purpose only (L-14).
 * Attempts that are refused leave their trace too. Throws 403, or 400 when the purpose is missing or unknown.
 */
export async function readingOfEvidence(
  database: Database,
  policy: SensitivePolicy | undefined,
  { complaintId, evidenceId, mediaType, caller, purpose, requestId }: Asked,
): Promise<void> {
  const kind = kindOfEvidence(await markOf(database, evidenceId), mediaType);
  const log = (what: string) =>
    logReading(database, complaintId, { reader: callerKey(caller), what, requestId, purpose });
  if (!kind) return log('evidence');
  if (!policy) throw unavailable('organization');
  const roles = caller.kind === 'person' ? caller.roles : [];
  const access = sensitiveAccess(policy, kind, roles, purpose);
  if (access === 'granted') return log(`evidence ${kind}`);
  await log(`refused evidence ${kind}`);
  if (access === 'notNamed') {
    throw new Problem('forbidden', {
      zh: '该证据涉及敏感信息，只有指定人员可以查看。',
      en: 'This evidence is sensitive: only named roles may read it.',
    });
  }
  throw new Problem(
    'validation_failed',
    { zh: '查看敏感证据须说明用途。', en: 'Reading sensitive evidence needs a purpose.' },
    { errors: [{ path: 'purpose', message: `one of ${policy.purposes.join(', ')}` }] },
  );
}
