import { createHash } from 'node:crypto';
import type { Instant, Message } from '../../../workflows/contracts/message';
import type { Queryable } from '../database/database';
import { canonicalJson } from '../http/canonical-json';
import { readHeadHash } from './log-repository';
import { readLogged } from './log-read-model';

/** What one link of the chain covers. */
export interface Link {
  caseId: string;
  seq: number;
  at: Instant;
  messageId: string;
  event: unknown;
  message: Message | null;
}

/** `brokenAt` is the first seq that does not follow from the ones before it. */
export type ChainReport =
  | { valid: true; length: number; head: string }
  | { valid: false; length: number; brokenAt: number; reason: 'hash' | 'gap' | 'head' };

/** Hex SHA-256 over the previous hash (empty for seq 1) and the link. */
export function linkHash(previous: string, link: Link): string {
  return createHash('sha256').update(previous).update('\n').update(canonicalJson(link)).digest('hex');
}

/** Walks a case's chain and compares its end with the case row, so that a cut-off tail shows too. */
export async function verifyChain(database: Queryable, caseId: string): Promise<ChainReport> {
  const rows = await readLogged(database, caseId, 0);
  const length = rows.length;
  let hash = '';
  for (const [index, row] of rows.entries()) {
    if (row.seq !== index + 1) return { valid: false, length, brokenAt: index + 1, reason: 'gap' };
    const { seq, at, messageId, event, message } = row;
    hash = linkHash(hash, { caseId, seq, at, messageId, event, message });
    if (hash !== row.hash) return { valid: false, length, brokenAt: row.seq, reason: 'hash' };
  }
  const head = await readHeadHash(database, caseId);
  if ((head?.seq ?? 0) !== length || (head?.hash ?? '') !== hash) {
    return { valid: false, length, brokenAt: length + 1, reason: 'head' };
  }
  return { valid: true, length, head: hash };
}
