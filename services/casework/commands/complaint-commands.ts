import { z } from 'zod';
import {
  type ComplaintCommands,
  findings,
  media,
  type PlannedAction,
  type Proof,
  triggers,
} from '../../../workflows/complaint/messages';
import { type GradeFacts, remedyKinds } from '../../../workflows/contracts/policy';
import { type CommandBody, commandBody, type Preparation } from '../../shared/cases/command-body';
import * as f from './field-schemas';

const noteOnly = z.strictObject({ note: f.note.optional() });

const gradeFacts = z.strictObject({
  harmToPerson: z.boolean().optional(),
  hazard: z.enum(['shock', 'fire', 'scald', 'poison']).optional(),
  assessedLossFen: f.amountFen.optional(),
  customersAffected: z.number().int().min(0).max(10_000_000).optional(),
  incidentMember: z.boolean().optional(),
  mediaActing: z.boolean().optional(),
  regulatorActing: z.boolean().optional(),
  lawsuitFiled: z.boolean().optional(),
  mediaThreatened: z.boolean().optional(),
  lawsuitThreatened: z.boolean().optional(),
  emotionalIntensity: z.number().int().min(1).max(5).optional(),
  repeatWithin30Days: z.boolean().optional(),
}) satisfies z.ZodType<GradeFacts>;

const plannedAction = z.strictObject({
  kind: z.enum(remedyKinds),
  amountFen: f.amountFen.optional(),
  statutory: z.boolean().default(false),
  department: f.departmentCode,
  dueAt: f.instant,
}) satisfies z.ZodType<PlannedAction>;

const persons = z.array(z.strictObject({ id: f.staffId, part: z.enum(['direct', 'leader']) })).max(20);

/** The note of a body as the id under which it is kept. */
const noteId = (note: string | undefined, p: Preparation) =>
  note === undefined ? {} : { noteId: p.internalNote('note', note) };

const proven = (
  { medium, note, evidenceId }: z.output<typeof f.proof>,
  p: Preparation,
  field = 'proof',
): Proof => ({
  medium,
  ...(note !== undefined && { noteId: p.internalNote(`${field}.note`, note) }),
  ...(evidenceId !== undefined && { evidenceId }),
});

async function known(list: readonly { id: string }[], p: Preparation): Promise<void> {
  for (const [index, { id }] of list.entries()) await p.person(`persons.${index}.id`, id);
}

async function inDepartments(
  codes: readonly (string | undefined)[],
  p: Preparation,
  field = 'department',
): Promise<void> {
  for (const code of codes) if (code !== undefined) await p.department(field, code);
}

/** Every command of a complaint: what people send, and the payload that remains once texts are stored. */
export const complaintCommands: { [N in keyof ComplaintCommands]: CommandBody } = {
  recordContact: commandBody<ComplaintCommands['recordContact']>()(
    'Record a try to reach the customer (S-07)',
    z.strictObject({ medium: z.enum(media), reached: z.boolean(), note: f.note.optional() }),
    ({ note, ...body }, p) => ({ ...body, ...noteId(note, p) }),
  ),
  gradeComplaint: commandBody<ComplaintCommands['gradeComplaint']>()(
    'Take the grade from the policy table (S-15)',
    z.strictObject({ facts: gradeFacts, note: f.note.optional() }),
    ({ note, ...body }, p) => ({ ...body, ...noteId(note, p) }),
  ),
  assignComplaint: commandBody<ComplaintCommands['assignComplaint']>()(
    'Hand the complaint to a department and a handler (S-23)',
    z.strictObject({ department: f.departmentCode, handler: f.staffId, note: f.note.optional() }),
    async ({ department, handler, note }, p) => ({
      department: await p.department('department', department),
      handler: await p.person('handler', handler),
      ...noteId(note, p),
    }),
  ),
  startInvestigation: commandBody<ComplaintCommands['startInvestigation']>()(
    'Begin the investigation (S-25)',
    noteOnly,
    ({ note }, p) => noteId(note, p),
  ),
  openDiagnosis: commandBody<ComplaintCommands['openDiagnosis']>()(
    'Ask several departments for the cause (S-42)',
    z.strictObject({
      departments: z.array(f.departmentCode).min(1).max(20),
      suspected: f.departmentCode.optional(),
      question: f.note,
    }),
    async ({ question, ...body }, p) => {
      await inDepartments(body.departments, p, 'departments');
      await inDepartments([body.suspected], p, 'suspected');
      return { ...body, questionId: p.internalNote('question', question) };
    },
  ),
  overrideDiagnosis: commandBody<ComplaintCommands['overrideDiagnosis']>()(
    'Go on without the conclusion of the joint diagnosis (S-42)',
    z.strictObject({ reason: f.note }),
    ({ reason }, p) => ({ reasonId: p.internalNote('reason', reason) }),
  ),
  recordFinding: commandBody<ComplaintCommands['recordFinding']>()(
    'Record the finding (S-27, S-28)',
    z.strictObject({
      finding: z.enum(findings),
      directCause: f.code.optional(),
      department: f.departmentCode.optional(),
      team: f.code.optional(),
      triggers: z.array(z.enum(triggers)).max(triggers.length).optional(),
      persons: persons.optional(),
      reply: f.reply.optional(),
      replyLanguage: f.replyLanguage.optional(),
      note: f.note.optional(),
    }),
    async ({ note, reply, replyLanguage, ...body }, p) => {
      await known(body.persons ?? [], p);
      await inDepartments([body.department], p);
      return {
        ...body,
        ...(reply !== undefined && { replyId: p.customerText('reply', reply, replyLanguage) }),
        ...noteId(note, p),
      };
    },
  ),
  makeOffer: commandBody<ComplaintCommands['makeOffer']>()(
    'Offer a plan to the customer (S-29..S-32, S-37)',
    z.strictObject({
      actions: z.array(plannedAction).min(1).max(20),
      reply: f.reply,
      replyLanguage: f.replyLanguage.optional(),
    }),
    async ({ actions, reply, replyLanguage }, p) => {
      await inDepartments(
        actions.map((a) => a.department),
        p,
        'actions',
      );
      return {
        actions,
        replyId: p.customerText('reply', reply, replyLanguage),
        authority: await p.authority(),
      };
    },
  ),
  recordCustomerDecision: commandBody<ComplaintCommands['recordCustomerDecision']>()(
    "Record the customer's answer to an offer, with proof (S-32)",
    z.strictObject({
      offerId: f.key,
      decision: z.enum(['accept', 'reject', 'counter']),
      amountFen: f.amountFen.optional(),
      proof: f.proof,
    }),
    ({ proof, ...body }, p) => ({ ...body, proof: proven(proof, p) }),
  ),
  proveRemedy: commandBody<ComplaintCommands['proveRemedy']>()(
    'Prove that a remedy was carried out (S-33)',
    z.strictObject({ actionId: f.key, proof: f.proof }),
    ({ actionId, proof }, p) => ({ actionId, proof: proven(proof, p) }),
  ),
  concludeComplaint: commandBody<ComplaintCommands['concludeComplaint']>()(
    'Conclude the complaint 办结 (R-13)',
    z.strictObject({ reply: f.reply.optional(), replyLanguage: f.replyLanguage.optional() }),
    ({ reply, replyLanguage }, p) =>
      reply === undefined ? {} : { replyId: p.customerText('reply', reply, replyLanguage) },
  ),
  solveOnTheSpot: commandBody<ComplaintCommands['solveOnTheSpot']>()(
    'Finding, remedy, consent and reply in one step (S-36)',
    z.strictObject({
      finding: z.enum(['founded', 'partly']),
      directCause: f.code,
      department: f.departmentCode,
      action: z.strictObject({
        kind: z.enum(remedyKinds),
        amountFen: f.amountFen.optional(),
        statutory: z.boolean().default(false),
      }),
      consent: f.proof,
      reply: f.reply,
      replyLanguage: f.replyLanguage.optional(),
    }),
    async ({ consent, reply, replyLanguage, ...body }, p) => {
      await inDepartments([body.department], p);
      return {
        ...body,
        consent: proven(consent, p, 'consent'),
        replyId: p.customerText('reply', reply, replyLanguage),
        authority: await p.authority(),
      };
    },
  ),
  sendStageReply: commandBody<ComplaintCommands['sendStageReply']>()(
    'Tell the customer how things stand (S-34)',
    z.strictObject({
      reply: f.reply,
      replyLanguage: f.replyLanguage.optional(),
      substantive: z.boolean(),
      nextNewsAt: f.instant.optional(),
    }),
    ({ reply, replyLanguage, ...body }, p) => ({
      ...body,
      replyId: p.customerText('reply', reply, replyLanguage),
    }),
  ),
  recordDelivery: commandBody<ComplaintCommands['recordDelivery']>()(
    'Record that a letter or a spoken message reached the customer (R-15)',
    z.strictObject({ deliveryKey: f.key, proof: f.proof }),
    ({ deliveryKey, proof }, p) => ({ deliveryKey, proof: proven(proof, p) }),
  ),
  signEscalation: commandBody<ComplaintCommands['signEscalation']>()(
    'Sign as owner of a major complaint (S-16)',
    noteOnly,
    ({ note }, p) => noteId(note, p),
  ),
  recordWithdrawal: commandBody<ComplaintCommands['recordWithdrawal']>()(
    'Record that the customer withdrew, with proof (L-04)',
    z.strictObject({ proof: f.proof }),
    ({ proof }, p) => ({ proof: proven(proof, p) }),
  ),
  recordCallBack: commandBody<ComplaintCommands['recordCallBack']>()(
    'Record the call on day 7 (S-52)',
    z.strictObject({
      result: z.enum(['reached', 'unreachable', 'refused']),
      overall: z.number().int().min(1).max(5).optional(),
      solved: z.boolean().optional(),
      note: f.note.optional(),
    }),
    ({ note, ...body }, p) => ({ ...body, ...noteId(note, p) }),
  ),
  verifyMishandling: commandBody<ComplaintCommands['verifyMishandling']>()(
    'Establish that the complaint was handled badly (S-49)',
    z.strictObject({ persons: persons.min(1), department: f.departmentCode.optional(), note: f.note }),
    async ({ note, ...body }, p) => {
      await known(body.persons, p);
      await inDepartments([body.department], p);
      return { ...body, noteId: p.internalNote('note', note) };
    },
  ),
  resolveTask: commandBody<ComplaintCommands['resolveTask']>()(
    'Mark a task as done (S-33)',
    z.strictObject({ taskId: f.key, note: f.note.optional() }),
    ({ taskId, note }, p) => ({ taskId, ...noteId(note, p) }),
  ),
};
