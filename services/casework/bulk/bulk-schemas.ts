import { z } from 'zod';
import { code } from '../../shared/cases/field-schemas';
import { complaintCommands } from '../commands/complaint-commands';

/** What can be said of many complaints in one go: nothing that promises money or ends a case. */
export const bulkCommands = ['assignComplaint', 'gradeComplaint', 'linkComplaint', 'sendStageReply'] as const;
export type BulkCommand = (typeof bulkCommands)[number];

const ids = z
  .array(code)
  .min(1)
  .max(200)
  .refine((given) => new Set(given).size === given.length, {
    params: { zh: '编号重复', en: 'name each complaint once' },
  });
/** By id: the seq that the sender has seen; a complaint that has moved on since is left alone. */
const seen = z.record(z.string().max(64), z.number().int().min(1)).optional();

/** One command with its own body, for many complaints. */
export const bulkSchema = z.discriminatedUnion(
  'command',
  bulkCommands.map((command) =>
    z.strictObject({ command: z.literal(command), ids, seen, body: complaintCommands[command].schema }),
  ) as [BulkOption, ...BulkOption[]],
);
type BulkOption = z.ZodObject<{
  command: z.ZodLiteral<BulkCommand>;
  ids: typeof ids;
  seen: typeof seen;
  body: z.ZodType;
}>;
export type Bulk = z.output<typeof bulkSchema>;

export const bulkAnswer = z
  .strictObject({
    /** In the order of `ids`. */
    items: z.array(
      z.strictObject({
        id: z.string(),
        /**
         * `allowed` in a check only. `stale`: it has moved on since. `later`: nothing is known to be wrong; send the
         * whole again under the same key.
         */
        outcome: z.enum(['done', 'allowed', 'refused', 'stale', 'later']),
        /** State after it, or as it stands. */
        seq: z.number().int().optional(),
        code: z.string().optional(),
        rule: z.string().optional(),
        /** In the caller's language. */
        reason: z.string().optional(),
      }),
    ),
    counts: z.strictObject({
      done: z.number().int(),
      allowed: z.number().int(),
      refused: z.number().int(),
      stale: z.number().int(),
      later: z.number().int(),
    }),
  })
  .meta({ id: 'BulkAnswer' });
export type BulkItem = z.input<typeof bulkAnswer>['items'][number];
