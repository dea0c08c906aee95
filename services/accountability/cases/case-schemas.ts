import { z } from 'zod';
import { accountabilityStages } from '../../../workflows/accountability/state';
import { triggers } from '../../../workflows/complaint/investigation/messages';
import { clockView, stateView } from '../../shared/cases/case-schemas';
import { code, departmentCode } from '../../shared/cases/field-schemas';

/** Query of the list. */
export const listQuery = z.strictObject({
  stage: z.enum(accountabilityStages).optional(),
  department: departmentCode.optional(),
  complaint: code.optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(50),
});

const person = z.strictObject({ id: z.string(), part: z.enum(['direct', 'leader']) });
const decision = z.strictObject({ approved: z.boolean(), at: z.iso.datetime() });

const summaryFields = {
  id: z.string(),
  stage: z.enum(accountabilityStages),
  triggers: z.array(z.enum(triggers)),
  department: z.string().optional(),
  openedAt: z.iso.datetime(),
};

const approverFields = {
  ...summaryFields,
  complaintId: z.string(),
  decidedAt: z.iso.datetime().optional(),
  /** The next limit that is not met yet. */
  nextDueAt: z.iso.datetime().optional(),
  /** False while the engine has not taken the case up. */
  started: z.boolean(),
  seq: z.number().int(),
};

/** A case in the list of HR and executives. */
export const caseSummary = z.strictObject(approverFields).meta({ id: 'AccountabilitySummary' });

/** A case as HR and executives see it. */
const fullView = z
  .strictObject({
    view: z.literal('full'),
    ...approverFields,
    persons: z.array(person),
    decision: decision.optional(),
    state: stateView,
    clocks: z.array(clockView),
    /** The instant the state is of, when one was asked for. */
    asOf: z.iso.datetime().optional(),
    links: z.strictObject({ workflow: z.string() }),
  })
  .meta({ id: 'AccountabilityCase' });

/** What concerns the person heard: no complaint, no other person, no approval. */
const ownView = z
  .strictObject({
    view: z.literal('own'),
    ...summaryFields,
    /** Absent for the head of the department where nobody is named. */
    part: z.enum(['direct', 'leader']).optional(),
    statement: z.strictObject({ given: z.boolean(), dueAt: z.iso.datetime().optional() }),
    decision: decision.optional(),
    asOf: z.iso.datetime().optional(),
  })
  .meta({ id: 'OwnAccountabilityCase' });

export const caseView = z.discriminatedUnion('view', [fullView, ownView]);
