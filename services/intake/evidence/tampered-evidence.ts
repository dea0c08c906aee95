import type { Instant } from '../../../workflows/contracts/message';
import { Problem } from '../../shared/http/problem';
import { storeFact } from '../facts/fact-repository';
import type { Intake } from '../intake';
import { markTampered } from './evidence-repository';

/** F-21: the case hears once that a file is no longer what was taken in, however often it is asked for. */
export async function reportTampered(
  { database, factStored }: Intake,
  { complaint, evidenceId }: { complaint: { id: string; clockOffsetMs: number }; evidenceId: string },
): Promise<void> {
  const first = await database.transaction(async (q) => {
    if (!(await markTampered(q, evidenceId))) return false;
    const receivedAt: Instant = new Date(Date.now() + complaint.clockOffsetMs).toISOString();
    await storeFact(q, {
      complaintId: complaint.id,
      name: 'evidenceTampered',
      payload: { evidenceId },
      receivedAt,
    });
    return true;
  });
  if (first) factStored();
}

export const tampered = (): Problem =>
  new Problem('conflict', {
    zh: '该证据文件与收存时的校验值（SHA-256）不符或已丢失，不予提供；已通知投诉管理者。',
    en: 'This file no longer has the SHA-256 under which it was taken in, or is gone: it is not delivered, and the complaint manager has been told.',
  });
