import type { Instant } from '../../contracts/message';
import type { Outcome } from '../vocabulary';

export interface ClosingState {
  concludedAt?: Instant;
  outcome?: Outcome;
  surveyAt?: Instant;
  survey?: {
    sentAt?: Instant;
    answeredAt?: Instant;
    closedAt?: Instant;
    overall?: number;
    solved?: boolean;
    failed?: boolean;
  };
  callBackFrom?: Instant;
  callBack?: { tries: Instant[]; doneAt?: Instant; overall?: number; solved?: boolean; failed?: boolean };
  archivedAt?: Instant;
  reopeningEnded: boolean;
}

export const initialClosing: ClosingState = { reopeningEnded: false };
