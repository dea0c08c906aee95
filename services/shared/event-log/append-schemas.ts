import { z } from 'zod';
import { roles } from '../../../workflows/contracts/message';

const instant = z.iso.datetime();
const person = {
  id: z.string().max(100),
  role: z.enum(roles),
  department: z.string().max(100).optional(),
  team: z.string().max(100).optional(),
  level: z.number().int(),
  covers: z.array(z.string().max(100)).max(100).optional(),
};

const actor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), ...person }),
  z.strictObject({ kind: z.literal('customer') }),
  z.strictObject({ kind: z.literal('service'), id: z.string().max(200) }),
  z.strictObject({ kind: z.literal('system') }),
]);

/** What the shell and relays send; events are made by the rules and not looked into here. */
export const appendRequest = z.strictObject({
  caseId: z.string().regex(/^[A-Za-z0-9/_-]{1,200}$/),
  after: z.number().int().min(0),
  message: z.strictObject({
    id: z.string().min(1).max(300),
    name: z.string().min(1).max(100),
    payload: z.unknown(),
    by: actor,
    at: instant,
  }),
  events: z
    .array(z.looseObject({ type: z.string().min(1).max(100) }))
    .min(1)
    .max(200),
});

export const appendResult = z.strictObject({
  outcome: z.enum(['inserted', 'behind', 'known']),
  events: z.array(
    z.looseObject({ type: z.string(), seq: z.number().int(), at: instant, messageId: z.string() }),
  ),
});
