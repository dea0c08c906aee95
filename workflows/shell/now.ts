import type { Instant } from '../contracts/message';

/** Workflow time: the instant at which this workflow task started, the same again on replay. */
export const now = (): Instant => new Date().toISOString();
