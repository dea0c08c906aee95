import { z } from 'zod';
import {
  identityMeans,
  identityResults,
  type NatureCommands,
} from '../../../../workflows/complaint/nature/messages';
import { kinds } from '../../../../workflows/complaint/vocabulary';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId, proven } from '../body-parts';
import * as f from '../field-schemas';

export const natureBodies: { [N in keyof NatureCommands]: CommandBody } = {
  convertKind: commandBody<NatureCommands['convertKind']>()(
    'Turn an enquiry, suggestion or praise into a complaint, or back by the word of the customer (S-90)',
    z.strictObject({
      to: z.enum(kinds),
      saidAt: f.instant.optional(),
      proof: f.proof.optional(),
      note: f.note.optional(),
    }),
    ({ proof, note, ...body }, p) => ({
      ...body,
      ...(proof && { proof: proven(proof, p) }),
      ...noteId(note, p),
    }),
  ),
  recordIdentityCheck: commandBody<NatureCommands['recordIdentityCheck']>()(
    'Record whether the person is a customer; rejects nobody (S-13)',
    z.strictObject({
      result: z.enum(identityResults),
      means: z.enum(identityMeans),
      note: f.note.optional(),
    }),
    ({ note, ...body }, p) => ({ ...body, ...noteId(note, p) }),
  ),
};
