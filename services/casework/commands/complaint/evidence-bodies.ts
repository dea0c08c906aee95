import { z } from 'zod';
import {
  custodyActs,
  type EvidenceCommands,
  evidenceKinds,
} from '../../../../workflows/complaint/evidence/messages';
import { sensitiveEvidence } from '../../../../workflows/policies/sensitive-access';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId } from '../body-parts';
import * as f from '../field-schemas';

export const evidenceBodies: { [N in keyof EvidenceCommands]: CommandBody } = {
  recordEvidenceItem: commandBody<EvidenceCommands['recordEvidenceItem']>()(
    'Register an item of evidence: a file that intake keeps, a thing, an interview (S-26)',
    z.strictObject({
      kind: z.enum(evidenceKinds),
      source: f.code,
      collector: f.staffId,
      collectedAt: f.instant,
      fileId: f.code.optional(),
      place: f.code.optional(),
      sensitive: z.enum(sensitiveEvidence).optional(),
      note: f.note.optional(),
    }),
    async ({ collector, note, ...body }, p) => ({
      ...body,
      collector: await p.person('collector', collector),
      ...noteId(note, p),
    }),
  ),
  handOverEvidence: commandBody<EvidenceCommands['handOverEvidence']>()(
    'Add to the custody log of an item of evidence (S-26)',
    z.strictObject({
      itemId: f.key,
      act: z.enum(custodyActs),
      to: f.staffId.optional(),
      place: f.code.optional(),
      note: f.note.optional(),
    }),
    async ({ to, note, ...body }, p) => ({
      ...body,
      ...(to !== undefined && { to: await p.person('to', to) }),
      ...noteId(note, p),
    }),
  ),
};
