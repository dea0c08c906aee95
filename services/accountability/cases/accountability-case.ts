import { z } from 'zod';
import {
  accountabilityDefinition,
  accountabilityFoldVersion,
} from '../../../workflows/accountability/definition';
import type { AccountabilityState } from '../../../workflows/accountability/state';
import { accountabilityCaseId, parseCaseId } from '../../../workflows/contracts/ids';
import { refuse } from '../../../workflows/contracts/message';
import type { ServedCase } from '../../shared/cases/case-service';
import { notFound } from '../../shared/http/problem';
import { accountabilityCommands } from '../commands/accountability-commands';

export type { AccountabilityState };

/** A reward/penalty submission 奖罚呈批 as the API serves it. */
export const accountabilityCase: ServedCase = {
  path: '/api/accountability/v1/cases/{id}',
  params: z.strictObject({ id: z.string().max(200).meta({ description: 'Id of the accountability case' }) }),
  name: 'accountability.cases',
  caseIdOf: ({ id }) => {
    // Checked so that an id can never name another kind of case.
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(id!)) throw notFound();
    return accountabilityCaseId(id!);
  },
  definition: accountabilityDefinition,
  commands: accountabilityCommands,
  ended: refuse('S-50', 'submissionDecided'),
};

/** Only sealed cases are kept here; `undefined` for those of casework. */
export const foldOf = (caseId: string): ServedCase['definition'] | undefined =>
  parseCaseId(caseId)?.kind === 'accountability' ? accountabilityDefinition : undefined;

/** Raise it when `case-projection.ts` or the worklist's rows change. */
const projectionVersion = 1;

/** Version of everything a case row is made by; rows of a lower one are rebuilt. */
export const foldVersion = accountabilityFoldVersion * 100 + projectionVersion;
