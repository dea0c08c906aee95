import { z } from 'zod';
import { type ExternalCommands, externalOutcomes } from '../../../../workflows/complaint/external/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId, proven } from '../body-parts';
import * as f from '../field-schemas';

const n = z.number().int().min(1).max(1_000);

export const externalBodies: { [N in keyof ExternalCommands]: CommandBody } = {
  openExternalCase: commandBody<ExternalCommands['openExternalCase']>()(
    'Note that an outside body opened a case about this complaint: its number and limit (L-08)',
    z.strictObject({
      body: f.code,
      externalId: f.code,
      receivedAt: f.instant,
      /** As the body set it; else its limit by policy. */
      deadline: f.instant.optional(),
      owner: f.staffId,
      note: f.note.optional(),
    }),
    async ({ owner, note, ...body }, p) => ({
      ...body,
      owner: await p.person('owner', owner),
      ...noteId(note, p),
    }),
  ),
  recordExternalReply: commandBody<ExternalCommands['recordExternalReply']>()(
    'Note what we wrote to the outside body, or it to us, with the letter as proof (L-08)',
    z.strictObject({
      n,
      from: z.enum(['company', 'body']),
      final: z.boolean().default(false),
      deadline: f.instant.optional(),
      proof: f.proof,
    }),
    ({ proof, ...body }, p) => ({ ...body, proof: proven(proof, p) }),
  ),
  closeExternalCase: commandBody<ExternalCommands['closeExternalCase']>()(
    'Note how the case of the outside body ended (L-08, R-13)',
    z.strictObject({ n, outcome: z.enum(externalOutcomes), proof: f.proof }),
    ({ proof, ...body }, p) => ({ ...body, proof: proven(proof, p) }),
  ),
};
