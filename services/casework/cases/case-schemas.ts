import { z } from 'zod';
import { grades } from '../../../workflows/contracts/policy';
import { channels, stages } from '../../../workflows/complaint/vocabulary';
import { documents } from '../../../workflows/public-opinion/messages';
import { publicOpinionStages } from '../../../workflows/public-opinion/state';
import { clockView, stateView } from '../../shared/cases/case-schemas';
import { departmentCode, instant, staffId } from '../../shared/cases/field-schemas';
import { type CaseFilter, sorts, type Sort } from './case-read-model';

const outcome = z.enum(['fulfilled', 'refused', 'lapsed', 'withdrawn', 'settledOutside']);
const flag = z.enum(['true', 'false']);

/** What complaints are looked for by; `due_…` is the promise's. */
export const searchFields = {
  stage: z.enum(stages).optional(),
  grade: z.enum(grades).optional(),
  department: departmentCode.optional(),
  handler: staffId.optional(),
  category: z.string().max(100).optional(),
  outcome: outcome.optional(),
  received_from: instant.optional(),
  received_before: instant.optional(),
  due_from: instant.optional(),
  due_before: instant.optional(),
  /** A customer's reference, from `POST /api/intake/v1/customer-references/check`. */
  customer: z
    .string()
    .regex(/^[A-Za-z0-9_-]{22}$/)
    .optional(),
  promise: z.enum(['met', 'broken', 'running']).optional(),
  /** Concluded 办结, with whatever outcome. */
  resolved: flag.optional(),
  satisfied: flag.optional(),
  q: z.string().trim().min(1).max(64).optional(),
  sort: z.enum(Object.keys(sorts) as [Sort, ...Sort[]]).default('promiseDue'),
};

/** Query of the list. */
export const listQuery = z.strictObject({
  ...searchFields,
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(50),
});

const search = z.strictObject(searchFields);
/** The same as the read model asks. */
export function filterOf(given: z.output<typeof search>): CaseFilter {
  const {
    received_from,
    received_before,
    due_from,
    due_before,
    resolved,
    satisfied,
    sort: _,
    ...same
  } = given;
  return {
    ...same,
    receivedFrom: received_from,
    receivedBefore: received_before,
    dueFrom: due_from,
    dueBefore: due_before,
    resolved: resolved && resolved === 'true',
    satisfied: satisfied && satisfied === 'true',
  };
}

const summaryFields = {
  id: z.string(),
  acceptanceNumber: z.string(),
  stage: z.enum(stages),
  /** Absent: not graded yet, which counts as general. */
  grade: z.enum(grades).optional(),
  category: z.string().optional(),
  channel: z.enum(channels),
  department: z.string().optional(),
  handler: z.string().optional(),
  receivedAt: z.iso.datetime(),
  promise: z.strictObject({ dueAt: z.iso.datetime(), provisional: z.boolean() }),
  /** The next limit that is not met yet, whichever it is. */
  nextDueAt: z.iso.datetime().optional(),
  /** False while the engine has not taken the complaint up. */
  started: z.boolean(),
  outcome: outcome.optional(),
  rehearsal: z.boolean(),
  /** The case's own time, of a rehearsed case: ahead of the world by what was skipped. */
  ownTime: z.iso.datetime().optional(),
  seq: z.number().int(),
};

/** A complaint in a list. */
export const complaintSummary = z.strictObject(summaryFields).meta({ id: 'ComplaintSummary' });

const viewFields = {
  state: stateView,
  clocks: z.array(clockView),
  /** The instant the state is of, when one was asked for. */
  asOf: z.iso.datetime().optional(),
  links: z.strictObject({ workflow: z.string() }),
};

export const complaintView = z
  .strictObject({
    ...summaryFields,
    /** Every department whose complaint it is now: handling it, found responsible, or with agreed work to do. */
    departments: z.array(z.string()),
    ...viewFields,
  })
  .meta({ id: 'Complaint' });

export const diagnosisView = z
  .strictObject({
    complaintId: z.string(),
    n: z.number().int(),
    acceptanceNumber: z.string(),
    status: z.enum(['asking', 'undecided', 'concluded', 'calledOff']),
    departments: z.array(z.string()),
    deadline: z.iso.datetime(),
    seq: z.number().int(),
    ...viewFields,
  })
  .meta({ id: 'Diagnosis' });

const documentView = z.strictObject({
  status: z.enum(['missing', 'drafted', 'refused', 'approved', 'waived']),
  /** Number of the draft, from 1. */
  draft: z.number().int(),
  approvedBy: z.array(z.string()),
});

export const publicOpinionSummary = z
  .strictObject({
    id: z.string(),
    stage: z.enum(publicOpinionStages),
    openedAt: z.iso.datetime(),
    nextDueAt: z.iso.datetime().optional(),
    started: z.boolean(),
    seq: z.number().int(),
  })
  .meta({ id: 'PublicOpinionSummary' });

export const publicOpinionView = z
  .strictObject({
    id: z.string(),
    topic: z.string(),
    volume: z.number().int(),
    stage: z.enum(publicOpinionStages),
    openedAt: z.iso.datetime(),
    documents: z.record(z.enum(documents), documentView),
    /** Ids of the complaints that belong to it. */
    complaints: z.array(z.string()),
    seq: z.number().int(),
    ...viewFields,
  })
  .meta({ id: 'PublicOpinion' });
