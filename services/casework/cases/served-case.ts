import type { z } from 'zod';
import type { Role } from '../../../workflows/contracts/message';
import type { CaseState } from '../../../workflows/policies/clock';
import type { ServedCase } from '../../shared/cases/case-service';

/** Any case that casework keeps; what a resource needs beyond this it takes from the case's own definition. */
export type CaseworkState = CaseState;

/** A kind of case that casework serves. */
export interface CaseworkCase extends ServedCase {
  kind: 'complaint' | 'diagnosis' | 'publicOpinion';
  /** Who may read it; everybody who may read complaints when left out. */
  readers?: readonly Role[];
  /** Payloads of the facts that services may report. */
  facts: Record<string, z.ZodType>;
}
