import type { Request, Response } from 'express';
import { Problem } from './problem';

/** Counts requests per address in this process; over the limit throws 429 with `Retry-After`. */
export function rateLimiter(perMinute: number): (req: Request, res: Response) => Promise<void> {
  // Loaded by the few services that answer the public.
  const limiter = import('express-rate-limit').then(({ rateLimit }) =>
    rateLimit({
      windowMs: 60_000,
      limit: perMinute,
      standardHeaders: 'draft-7',
      legacyHeaders: false,
      handler: (_req, _res, next) => next(tooManyRequests()),
    }),
  );
  return async (req, res) => {
    const limit = await limiter;
    await new Promise<void>((resolve, reject) => {
      void limit(req, res, (error?: unknown) => (error ? reject(error) : resolve()));
    });
  };
}

const tooManyRequests = (): Problem =>
  new Problem(
    'too_many_requests',
    { zh: '请求过于频繁，请一分钟后再试。', en: 'Too many requests; try again in a minute.' },
    {},
    { 'Retry-After': '60' },
  );
