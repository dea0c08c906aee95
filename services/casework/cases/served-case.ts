import type { z } from 'zod';
import type { CaseDefinition } from '../../../workflows/contracts/case-definition';
import type { CaseState } from '../../../workflows/policies/clock';
import type { Rules } from '../../../workflows/contracts/policy';
import type { CommandBody } from '../commands/command-body';

/** Any case that casework keeps; what a resource needs beyond this it takes from the case's own definition. */
export type CaseworkState = CaseState;

/** A kind of case as the API serves it: the same sub-paths for each. */
export interface ServedCase {
  kind: 'complaint' | 'diagnosis';
  /** Path up to the case, e.g. `/api/casework/v1/complaints/{id}`. */
  path: string;
  params: z.ZodObject;
  /** For names of permissions: `casework.<name>.read`. */
  name: string;
  caseIdOf(params: Record<string, string>): string;
  // Each kind has its own state and events; resources treat them as data.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  definition: CaseDefinition<any, any, Rules>;
  /** Bodies of the commands people may give. */
  commands: Record<string, CommandBody>;
  /** Payloads of the facts that services may report. */
  facts: Record<string, z.ZodType>;
}
