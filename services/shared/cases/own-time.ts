import type { Instant } from '../../../workflows/contracts/message';

/** A case's own time now: a rehearsed one lives ahead of the world. */
export const ownTime = (clockOffsetMs = 0): Instant => new Date(Date.now() + clockOffsetMs).toISOString();
