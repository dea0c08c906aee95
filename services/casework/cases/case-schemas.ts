import { z } from 'zod';
import { grades } from '../../../workflows/contracts/policy';
import { channels } from '../../../workflows/complaint/events';
import { stages } from '../../../workflows/complaint/state';
import { departmentCode, instant, staffId } from '../commands/field-schemas';
import { sorts, type Sort } from './case-read-model';

/** Query of the list; `due_before` is the promise's. */
export const listQuery = z.strictObject({
  stage: z.enum(stages).optional(),
  grade: z.enum(grades).optional(),
  department: departmentCode.optional(),
  handler: staffId.optional(),
  category: z.string().max(100).optional(),
  due_before: instant.optional(),
  q: z.string().trim().min(3).max(64).optional(),
  sort: z.enum(Object.keys(sorts) as [Sort, ...Sort[]]).default('promiseDue'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(50),
});

const outcome = z.enum(['fulfilled', 'refused', 'lapsed', 'withdrawn', 'settledOutside']);

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
  seq: z.number().int(),
};

/** A complaint in a list. */
export const complaintSummary = z.strictObject(summaryFields).meta({ id: 'ComplaintSummary' });

export const clockView = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    /** The requirement it comes from. */
    rule: z.string(),
    startedAt: z.iso.datetime(),
    dueAt: z.iso.datetime(),
    state: z.enum(['onTime', 'atRisk', 'overdue', 'paused', 'met']),
    metAt: z.iso.datetime().optional(),
    provisional: z.boolean().optional(),
    /** Warnings and, at 100, the breach. */
    levels: z.array(z.strictObject({ percent: z.number(), at: z.iso.datetime() })),
  })
  .meta({ id: 'Clock' });

/** The folded state of a case; `seq` counts its events. */
export const stateView = z.looseObject({ seq: z.number().int() }).meta({ id: 'CaseState' });

/** A recorded event. */
export const eventView = z
  .looseObject({ seq: z.number().int(), type: z.string(), at: z.iso.datetime(), messageId: z.string() })
  .meta({ id: 'RecordedEvent' });

const viewFields = {
  state: stateView,
  clocks: z.array(clockView),
  /** The instant the state is of, when one was asked for. */
  asOf: z.iso.datetime().optional(),
  links: z.strictObject({ workflow: z.string() }),
};

export const complaintView = z.strictObject({ ...summaryFields, ...viewFields }).meta({ id: 'Complaint' });

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

export const asOfQuery = z.strictObject({ asOf: instant.optional() });
