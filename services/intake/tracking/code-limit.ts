import { MemoryStore, type Options } from 'express-rate-limit';
import { Problem } from '../../shared/http/problem';

/** Counts calls per key in this process; over `limit` a minute throws 429 with `Retry-After`. */
export function limitPerMinute(limit: number): (key: string) => Promise<void> {
  const store = new MemoryStore();
  store.init({ windowMs: 60_000 } as Options);
  return async (key) => {
    const { totalHits } = await store.increment(key);
    if (totalHits > limit) throw tooMany(60);
  };
}

export const tooMany = (retryAfterS: number): Problem =>
  new Problem(
    'too_many_requests',
    { zh: '操作过于频繁，请稍后再试。', en: 'Too many calls; try again later.' },
    {},
    { 'Retry-After': String(retryAfterS) },
  );
