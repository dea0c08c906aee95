import { z } from 'zod';
import { triggers } from '../../../workflows/complaint/investigation/messages';
import { code, departmentCode, instant, key, staffId } from '../../shared/cases/field-schemas';

/** What opens a case: ids, codes and an instant; the reason is in the complaint (S-48). */
export const newSubmission = z.strictObject({
  /** The sender's own; the same key opens one case for ever. */
  key,
  complaintId: code,
  triggers: z.array(z.enum(triggers)).min(1).max(triggers.length),
  department: departmentCode.optional(),
  /** Both the directly responsible and the leader in charge, as far as known (S-49). */
  persons: z.array(z.strictObject({ id: staffId, part: z.enum(['direct', 'leader']) })).max(50),
  /** When the cause for it arose. */
  at: instant,
});
export type NewSubmission = z.output<typeof newSubmission>;
