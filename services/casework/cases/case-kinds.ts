import { z } from 'zod';
import { complaintDefinition, complaintFoldVersion } from '../../../workflows/complaint/definition';
import {
  complaintCaseId,
  diagnosisCaseId,
  parseCaseId,
  publicOpinionCaseId,
} from '../../../workflows/contracts/ids';
import { refuse, type Role } from '../../../workflows/contracts/message';
import { diagnosisDefinition, diagnosisFoldVersion } from '../../../workflows/diagnosis/definition';
import { notFound } from '../../shared/http/problem';
import { complaintCommands } from '../commands/complaint-commands';
import {
  publicOpinionDefinition,
  publicOpinionFoldVersion,
} from '../../../workflows/public-opinion/definition';
import { diagnosisCommands } from '../commands/diagnosis-commands';
import { publicOpinionCommands } from '../commands/public-opinion-commands';
import { complaintFacts, diagnosisFacts } from '../signals/fact-schemas';
import type { CaseworkCase } from './served-case';

const id = z.string().max(200).meta({ description: 'Id of the complaint' });

/** No complaint has such an id; checked so that an id can never name another kind of case. */
function complaintIdOf(value: string): string {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(value)) throw notFound();
  return value;
}

export const complaintCase: CaseworkCase = {
  kind: 'complaint',
  name: 'casework.complaints',
  path: '/api/casework/v1/complaints/{id}',
  params: z.strictObject({ id }),
  caseIdOf: (params) => complaintCaseId(complaintIdOf(params.id!)),
  definition: complaintDefinition,
  commands: complaintCommands,
  facts: complaintFacts,
  // Its workflow ends when the reopening window is over.
  ended: refuse('R-13', 'wrongStage', { stage: 'archived' }),
};

export const diagnosisCase: CaseworkCase = {
  kind: 'diagnosis',
  name: 'casework.diagnoses',
  path: '/api/casework/v1/complaints/{id}/diagnoses/{n}',
  params: z.strictObject({
    id,
    n: z.string().max(9).meta({ description: 'Number of the joint diagnosis, from 1' }),
  }),
  caseIdOf: (params) => {
    if (!/^[1-9]\d*$/.test(params.n!)) throw notFound();
    return diagnosisCaseId(complaintIdOf(params.id!), Number(params.n));
  },
  definition: diagnosisDefinition,
  commands: diagnosisCommands,
  facts: diagnosisFacts,
  ended: refuse('S-42', 'diagnosisNotOpen'),
};

/** What the company is about to say in public is not for everybody before it is said. */
export const publicOpinionReaders: readonly Role[] = [
  'public-relations',
  'legal',
  'quality',
  'operations',
  'complaint-manager',
  'executive',
  'auditor',
];

export const publicOpinionCase: CaseworkCase = {
  readers: publicOpinionReaders,
  kind: 'publicOpinion',
  name: 'casework.opinions',
  path: '/api/casework/v1/public-opinion/cases/{id}',
  params: z.strictObject({ id: z.string().max(200).meta({ description: 'Id of the public-opinion case' }) }),
  caseIdOf: (params) => publicOpinionCaseId(complaintIdOf(params.id!)),
  definition: publicOpinionDefinition,
  commands: publicOpinionCommands,
  facts: {},
  ended: refuse('S-44', 'publicOpinionClosed'),
};

/** The kind of a case that casework keeps, by its id; `undefined` for the sealed ones of accountability. */
export function servedCaseOf(caseId: string): CaseworkCase | undefined {
  switch (parseCaseId(caseId)?.kind) {
    case 'complaint':
      return complaintCase;
    case 'diagnosis':
      return diagnosisCase;
    case 'publicOpinion':
      return publicOpinionCase;
    default:
      return undefined;
  }
}

/** Raise it when `case-projection.ts` or the worklist's rows change. */
const projectionVersion = 2;

/** Version of everything a case row is made by; rows of a lower one are rebuilt. */
export const foldVersion =
  publicOpinionFoldVersion * 1_000_000 +
  complaintFoldVersion * 10_000 +
  diagnosisFoldVersion * 100 +
  projectionVersion;
