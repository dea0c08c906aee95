import { z } from 'zod';
import type { PlanCommands } from '../../../../workflows/complaint/plan/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId, proven } from '../body-parts';
import * as f from '../field-schemas';
import { knownOwners, plannedActions } from './offer-bodies';

export const planBodies: { [N in keyof PlanCommands]: CommandBody } = {
  requestPlan: commandBody<PlanCommands['requestPlan']>()(
    'Ask the responsible department for its plan (S-84)',
    z.strictObject({ department: f.departmentCode, note: f.note.optional() }),
    async ({ department, note }, p) => ({
      department: await p.department('department', department),
      ...noteId(note, p),
    }),
  ),
  submitPlan: commandBody<PlanCommands['submitPlan']>()(
    'Submit the plan of the responsible department, with the standard it rests on (S-84, S-29)',
    z.strictObject({
      actions: plannedActions,
      standardId: f.code,
      /** What the law demands, where the plan pays less (L-18). */
      owedFen: f.amountFen.optional(),
      /** Why the plan fits facts, standard and demand. */
      basis: f.note,
    }),
    async ({ basis, ...body }, p) => {
      await knownOwners(body.actions, p);
      return { ...body, noteId: p.internalNote('basis', basis) };
    },
  ),
  returnPlan: commandBody<PlanCommands['returnPlan']>()(
    'Return a submitted plan with the reason; its time starts anew (S-84)',
    z.strictObject({ reason: f.note }),
    ({ reason }, p) => ({ reasonId: p.internalNote('reason', reason) }),
  ),
  confirmPurchase: commandBody<PlanCommands['confirmPurchase']>()(
    'Confirm what the order was worth and since when the customer buys here (S-38)',
    z.strictObject({
      orderFen: f.amountFen.optional(),
      customerSince: z.iso.date().optional(),
      proof: f.proof,
    }),
    ({ proof, ...body }, p) => ({ ...body, proof: proven(proof, p) }),
  ),
};
