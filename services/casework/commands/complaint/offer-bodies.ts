import { z } from 'zod';
import type { OfferCommands } from '../../../../workflows/complaint/offer/messages';
import type { PlannedAction } from '../../../../workflows/complaint/vocabulary';
import { remedyKinds } from '../../../../workflows/contracts/policy';
import { type CommandBody, commandBody, type Preparation } from '../../../shared/cases/command-body';
import { inDepartments, proven } from '../body-parts';
import * as f from '../field-schemas';

const plannedAction = z.strictObject({
  kind: z.enum(remedyKinds),
  amountFen: f.amountFen.optional(),
  statutory: z.boolean().default(false),
  department: f.departmentCode,
  /** Who carries it out, where one person is named (S-33). */
  owner: f.staffId.optional(),
  dueAt: f.instant,
}) satisfies z.ZodType<PlannedAction>;

export const plannedActions = z.array(plannedAction).min(1).max(20);

/** 400 for a department or a person that organization does not know. */
export async function knownOwners(actions: z.output<typeof plannedActions>, p: Preparation): Promise<void> {
  await inDepartments(
    actions.map((a) => a.department),
    p,
    'actions',
  );
  for (const [index, { owner }] of actions.entries())
    if (owner !== undefined) await p.person(`actions.${index}.owner`, owner);
}

export const offerBodies: { [N in keyof OfferCommands]: CommandBody } = {
  makeOffer: commandBody<OfferCommands['makeOffer']>()(
    'Offer a plan to the customer (S-29..S-32, S-37)',
    z.strictObject({
      actions: plannedActions,
      /** The standard of the policy it rests on (S-29); without one, that of the category. */
      standardId: f.code.optional(),
      /** What the law demands, where the plan pays less: then with the reason, for legal (L-18). */
      owedFen: f.amountFen.optional(),
      reason: f.note.optional(),
      reply: f.reply,
      replyLanguage: f.replyLanguage.optional(),
    }),
    async ({ reason, reply, replyLanguage, ...body }, p) => {
      await knownOwners(body.actions, p);
      return {
        ...body,
        ...(reason !== undefined && { reasonId: p.internalNote('reason', reason) }),
        replyId: p.customerText('reply', reply, replyLanguage),
        authority: await p.authority(),
        elsewhere: await p.promisedElsewhere(body.actions),
      };
    },
  ),
  recordCustomerDecision: commandBody<OfferCommands['recordCustomerDecision']>()(
    "Record the customer's answer to an offer, with proof (S-32)",
    z.strictObject({
      offerId: f.key,
      decision: z.enum(['accept', 'reject', 'counter']),
      amountFen: f.amountFen.optional(),
      proof: f.proof,
    }),
    ({ proof, ...body }, p) => ({ ...body, proof: proven(proof, p) }),
  ),
  proveRemedy: commandBody<OfferCommands['proveRemedy']>()(
    'Prove that a remedy was carried out (S-33)',
    z.strictObject({ actionId: f.key, proof: f.proof }),
    ({ actionId, proof }, p) => ({ actionId, proof: proven(proof, p) }),
  ),
  solveOnTheSpot: commandBody<OfferCommands['solveOnTheSpot']>()(
    'Finding, remedy, consent and reply in one step (S-36)',
    z.strictObject({
      finding: z.enum(['founded', 'partly']),
      directCause: f.code,
      department: f.departmentCode,
      team: f.code.optional(),
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
        elsewhere: await p.promisedElsewhere([body.action]),
      };
    },
  ),
};
