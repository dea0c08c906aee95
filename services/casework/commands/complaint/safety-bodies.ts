import { z } from 'zod';
import {
  type SafetyCommands,
  sensitiveKinds,
  stopSales,
} from '../../../../workflows/complaint/safety/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { proven } from '../body-parts';
import * as f from '../field-schemas';

export const safetyBodies: { [N in keyof SafetyCommands]: CommandBody } = {
  reportSafetyDefect: commandBody<SafetyCommands['reportSafetyDefect']>()(
    'Report a defect that can harm people: starts the report clock and stops the sale (L-15)',
    z.strictObject({ hazard: f.code, stopSale: z.enum(stopSales), lot: f.code.optional(), note: f.note }),
    ({ note, ...body }, p) => ({ ...body, noteId: p.internalNote('note', note) }),
  ),
  recordSafetyReport: commandBody<SafetyCommands['recordSafetyReport']>()(
    'Record that the authority has the report, with proof (L-15)',
    z.strictObject({
      n: z.number().int().min(1).max(1000),
      authority: f.code,
      reference: f.code,
      proof: f.proof,
    }),
    ({ proof, ...body }, p) => ({ ...body, proof: proven(proof, p) }),
  ),
  recordConsent: commandBody<SafetyCommands['recordConsent']>()(
    'Record the notice and what the customer said to it (L-14)',
    z.strictObject({ about: z.enum(sensitiveKinds), given: z.boolean(), proof: f.proof }),
    ({ proof, ...body }, p) => ({ ...body, proof: proven(proof, p) }),
  ),
};
