import { z } from 'zod';
import { partyRoles } from '../../../workflows/complaint/nature/messages';
import { contactSchema } from '../complaints/complaint-schemas';
import { line } from '../complaints/text-schemas';

/** L-03: somebody who speaks for the complainant, with the document that says so. */
export const newPartySchema = z.strictObject({
  role: z.enum(partyRoles),
  name: line(200),
  contact: contactSchema.optional(),
  /** Evidence of this complaint: the authority, the certificate of inheritance, the vote. */
  authorityEvidenceId: z.string().max(100),
});
export type NewParty = z.output<typeof newPartySchema>;

export const partyAddedSchema = z.object({ partyId: z.string() });
