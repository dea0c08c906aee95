import { notFound } from '../../shared/http/problem';
import type { Database } from '../../shared/database/database';
import { complaintByTrackingCode, type ComplaintHead } from '../complaints/complaint-read-model';
import { limitPerMinute } from './code-limit';

/** The complaint behind a tracking code; 404 for every other code, whatever it looks like; 429 over the limit. */
export type CustomersComplaint = (code: string) => Promise<ComplaintHead>;

export function createCustomersComplaint(database: Database, callsPerMinute: number): CustomersComplaint {
  const limit = limitPerMinute(callsPerMinute);
  return async (code) => {
    const complaint = await complaintByTrackingCode(database, code);
    if (!complaint) throw notFound();
    await limit(complaint.id);
    return complaint;
  };
}
