import type { Instant } from '../../contracts/message';
import type { InternalNoteId, Proof } from '../vocabulary';
import type { ExternalOutcome } from './messages';

export type ExternalEvent =
  | {
      type: 'externalCaseOpened';
      n: number;
      body: string;
      externalId: string;
      receivedAt: Instant;
      deadline: Instant;
      owner: string;
      noteId?: InternalNoteId;
      by: string;
    }
  | {
      type: 'externalReplyRecorded';
      n: number;
      from: 'company' | 'body';
      final: boolean;
      /** The limit that runs from now on. */
      deadline: Instant;
      proof: Proof;
      by: string;
    }
  | { type: 'externalCaseClosed'; n: number; outcome: ExternalOutcome; proof: Proof; by: string }
  /** Survey and call-back, held back while the outside case was open. */
  | { type: 'aftercareResumed'; surveyAt?: Instant; callBackFrom?: Instant };
