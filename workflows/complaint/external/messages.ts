import type { Instant, Person } from '../../contracts/message';
import type { InternalNoteId, Proof } from '../vocabulary';

/**
 * How an outside case ended: `answered` the body took our answer and closed its file, `returned` it handed the matter
 * back to us, `settled` the parties settled there, `decided` the body or court decided.
 */
export const externalOutcomes = ['answered', 'returned', 'settled', 'decided'] as const;
export type ExternalOutcome = (typeof externalOutcomes)[number];

/** A case that an outside body opened about this complaint (L-08). `body` is a code, `n` counts from 1. */
export interface ExternalCommands {
  /** `receivedAt`: when the body's letter reached the company; `deadline`: as the body set it, else by its default. */
  openExternalCase: {
    body: string;
    externalId: string;
    receivedAt: Instant;
    deadline?: Instant;
    owner: Person;
    noteId?: InternalNoteId;
  };
  /** A word from us to the body, or from the body to us; its letter is the proof. */
  recordExternalReply: {
    n: number;
    from: 'company' | 'body';
    final: boolean;
    deadline?: Instant;
    proof: Proof;
  };
  closeExternalCase: { n: number; outcome: ExternalOutcome; proof: Proof };
}
