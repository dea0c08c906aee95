import { z } from 'zod';
import { codeSchema } from '../departments/department-schemas';

const instant = z.iso.datetime({ offset: true });

const span = { staff: codeSchema, from: instant, to: instant };
const isSpan = ({ from, to }: { from: string; to: string }): boolean => Date.parse(from) < Date.parse(to);
const ends = { path: ['to'], error: 'after `from`' };

/** Away from `from` until before `to`; the delegate takes what reaches this person meanwhile. */
export const leaveSchema = z
  .strictObject({ ...span, delegate: codeSchema.optional() })
  .refine(isSpan, ends)
  .refine(({ staff, delegate }) => staff !== delegate, { path: ['delegate'], error: 'somebody else' })
  .meta({ id: 'Leave' });
export type Leave = z.infer<typeof leaveSchema>;

/** A leave as it is kept. */
export const enteredLeaveSchema = leaveSchema
  .safeExtend({ id: z.number().int() })
  .meta({ id: 'EnteredLeave' });
export type EnteredLeave = z.infer<typeof enteredLeaveSchema>;

/** On duty from `from` until before `to`, day or night (S-16). */
export const dutySchema = z.strictObject(span).refine(isSpan, ends).meta({ id: 'Duty' });
export type Duty = z.infer<typeof dutySchema>;

/** S-87: whom the complaints of a department go to. */
export const complaintPostSchema = z
  .strictObject({ department: codeSchema, holder: codeSchema, deputy: codeSchema.optional() })
  .refine(({ holder, deputy }) => holder !== deputy, { path: ['deputy'], error: 'somebody else' })
  .meta({ id: 'ComplaintPost' });
export type ComplaintPost = z.infer<typeof complaintPostSchema>;
