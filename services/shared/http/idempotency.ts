import { createHash } from 'node:crypto';
import { callerKey, type Caller } from '../access/caller';
import type { Database, Queryable } from '../database/database';
import { Problem } from './problem';

export interface AnswerOnceOptions {
  database: Database;
  /** A table of the shape of `idempotency.sql`. */
  table: string;
  caller: Caller;
  key: string;
  bodyHash: string;
  /** `ctx.operation`, so that the key of another endpoint or case is not taken for this one. */
  operation?: string;
}

/**
 * Runs `fn` at most once per caller and key, in one transaction with the stored answer.
 * - same caller, key, operation and body → the first answer again, with status 200
 * - other body or operation → 422 `idempotency_key_reused`
 * - the same at the same time → waits for the first one; if that fails, it runs itself
 * `fn` must write through `q` and must not call other processes: the transaction stays open meanwhile.
 * A thrown `Problem` is not stored: the same key may try again.
 */
export async function answerOnce<A extends { status: number; body: unknown }>(
  options: AnswerOnceOptions,
  fn: (q: Queryable) => Promise<A>,
): Promise<A | { status: 200; body: A['body'] }> {
  const { database, table, key } = options;
  if (!/^[a-z_]+(\.[a-z_]+)?$/.test(table))
    throw new Error(`answers table ${table}: use a plain lower-case name`);
  const caller = callerKey(options.caller);
  const hash = createHash('sha256')
    .update(`${options.operation ?? ''}\n${options.bodyHash}`)
    .digest('hex');

  return database.transaction(async (q) => {
    // A concurrent duplicate waits here for the first one's commit (then: known) or rollback (then: ours).
    const claimed = await q.query(
      `insert into ${table} (caller, key, request_hash) values ($1, $2, $3) on conflict do nothing returning key`,
      [caller, key, hash],
    );
    if (claimed.length === 0) return known(q);
    const answer = await fn(q);
    await q.query(`update ${table} set body = $3 where caller = $1 and key = $2`, [
      caller,
      key,
      JSON.stringify(answer.body ?? null),
    ]);
    return answer;
  });

  async function known(q: Queryable): Promise<{ status: 200; body: A['body'] }> {
    const [row] = await q.query<{ request_hash: string; body: string }>(
      `select request_hash, body from ${table} where caller = $1 and key = $2`,
      [caller, key],
    );
    if (row?.request_hash !== hash) throw idempotencyKeyReused();
    return { status: 200, body: JSON.parse(row.body) as A['body'] };
  }
}

/** 422: this key came before with another request. */
export const idempotencyKeyReused = (): Problem =>
  new Problem('idempotency_key_reused', {
    zh: '该 Idempotency-Key 已用于另一个请求。',
    en: 'This Idempotency-Key was used before with another request.',
  });
