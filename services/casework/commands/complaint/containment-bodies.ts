import { z } from 'zod';
import type { ContainmentCommands } from '../../../../workflows/complaint/containment/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { proven } from '../body-parts';
import * as f from '../field-schemas';

export const containmentBodies: { [N in keyof ContainmentCommands]: CommandBody } = {
  recordContainment: commandBody<ContainmentCommands['recordContainment']>()(
    'Record what was isolated and how 隔离, with proof (S-12)',
    z.strictObject({
      target: f.code,
      action: f.code,
      takenAt: f.instant.optional(),
      proof: f.proof,
    }),
    ({ proof, ...body }, p) => ({ ...body, proof: proven(proof, p) }),
  ),
};
