import { z } from 'zod';
import { findings } from '../../../workflows/complaint/investigation/messages';
import { linkKinds } from '../../../workflows/complaint/links/messages';
import type { ComplaintFacts } from '../../../workflows/complaint/messages';
import { partyRoles, reportReasons } from '../../../workflows/complaint/nature/messages';
import { media, purposes } from '../../../workflows/complaint/vocabulary';
import type { DiagnosisFacts } from '../../../workflows/diagnosis/messages';
import { staffTold } from '../../shared/cases/fact-schemas';
import { amountFen, code, departmentCode, instant, key } from '../commands/field-schemas';

const score = z.number().int().min(1).max(5);
const date = z.iso.date();
const noteId = z.templateLiteral(['in_', z.string().regex(/^[0-9a-f]{32}$/)]);

/** Payloads of what other processes report about a complaint. Ids, codes, amounts and instants only. */
export const complaintFacts: { [N in keyof ComplaintFacts]: z.ZodType<ComplaintFacts[N]> } = {
  customerDecided: z.strictObject({
    offerId: key,
    decision: z.enum(['accept', 'reject', 'counter']),
    amountFen: amountFen.optional(),
    reasonId: code.optional(),
  }),
  complaintWithdrawn: z.strictObject({ reasonId: code.optional() }),
  surveyAnswered: z.strictObject({
    overall: score,
    solved: z.boolean().optional(),
    scores: z
      .strictObject({
        channel: score.optional(),
        staff: score.optional(),
        time: score.optional(),
        effect: score.optional(),
      })
      .optional(),
    commentId: code.optional(),
  }),
  linkedByOther: z.strictObject({ other: code, kind: z.enum(linkKinds) }),
  memberMerged: z.strictObject({ member: code }),
  leadingFound: z.strictObject({
    leading: code,
    finding: z.strictObject({
      finding: z.enum(findings),
      directCause: code.optional(),
      department: departmentCode.optional(),
      team: code.optional(),
    }),
  }),
  reviewRequested: z.strictObject({ reasonId: code.optional() }),
  customerWrote: z.strictObject({ messageId: code }),
  evidenceAdded: z.strictObject({
    evidenceId: code,
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  evidenceTampered: z.strictObject({ evidenceId: code }),
  partyAdded: z.strictObject({ partyId: code, role: z.enum(partyRoles) }),
  reportSetApart: z.strictObject({ reason: z.enum(reportReasons) }),
  recordCompleted: z.strictObject({ missing: z.array(code).max(20) }),
  calendarPublished: z.strictObject({
    version: z.number().int().min(1),
    year: z.number().int().min(2000).max(2200),
    holidays: z.array(date).max(366),
    workdays: z.array(date).max(366),
  }),
  diagnosisConcluded: z.strictObject({
    n: z.number().int().min(1),
    outcome: z.enum(['concluded', 'decidedByManager', 'calledOff']),
    causeCode: code.optional(),
    department: departmentCode.optional(),
    dissent: z.number().int().min(0),
    dissents: z
      .array(z.strictObject({ department: departmentCode, causeCode: code, opinionId: noteId }))
      .max(100)
      .optional(),
  }),
  diagnosisUndecided: z.strictObject({ n: z.number().int().min(1), reason: z.enum(['tie', 'noQuorum']) }),
  customerTold: z.strictObject({
    deliveryKey: key,
    purpose: z.enum(purposes),
    outcome: z.enum(['delivered', 'failed', 'toPrint']),
    medium: z.enum(media),
    deliveredAt: instant.optional(),
    failure: code.optional(),
    offerId: key.optional(),
  }),
  deliveryBounced: z.strictObject({
    deliveryKey: key,
    purpose: z.enum(purposes),
    medium: z.enum(media),
    failure: code,
    offerId: key.optional(),
  }),
  staffTold,
};

/** Facts of a joint diagnosis that processes report; opinions come from people, see opinion-routes.ts. */
export const diagnosisFacts: {
  [N in Exclude<keyof DiagnosisFacts, 'opinionGiven'>]: z.ZodType<DiagnosisFacts[N]>;
} = {
  calledOff: z.strictObject({}),
  staffTold,
};

/** Facts whose author is the customer, whoever carries them. */
export const customersFacts: ReadonlySet<string> = new Set([
  'customerDecided',
  'complaintWithdrawn',
  'reviewRequested',
  'surveyAnswered',
  'customerWrote',
]);
