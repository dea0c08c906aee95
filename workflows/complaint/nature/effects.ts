import { acknowledgement } from '../record/effects';
import type { Effects } from '../subject';

/** The customer reads what it is now, and the promise if it carries one. */
export const effects: Effects = { kindConverted: (_rules, state) => [acknowledgement(state)] };
