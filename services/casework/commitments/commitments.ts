import { commitmentsOfPlan } from '../../../workflows/complaint/offer/commitments';
import type { Commitments } from '../../shared/cases/case-service';
import type { Database } from '../../shared/database/database';
import { releaseCommitment, reserveCommitment } from './commitment-repository';

/** What the same customer was promised on other complaints, exact also when two promise at once (S-93). */
export const commitmentsIn = (database: Database): Commitments => ({
  reserve: ({ policy, actions, ...promise }) =>
    reserveCommitment(database, { ...promise, promised: commitmentsOfPlan(policy, actions) }),
  release: (messageId) => releaseCommitment(database, messageId),
});
