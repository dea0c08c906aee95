import { z } from 'zod';
import { media, purposes, stages } from '../../../workflows/complaint/vocabulary';
import { eventView } from '../../shared/cases/case-schemas';

const instant = z.iso.datetime();

/** Somebody's turn, as worklists have it. */
export const turnView = z
  .strictObject({
    /** A command, or `opinionGiven` for the departments of a joint diagnosis. */
    command: z.string(),
    audience: z.string(),
    department: z.string().optional(),
    from: instant.optional(),
    dueAt: instant.optional(),
    rule: z.string(),
  })
  .meta({ id: 'Turn' });
export type Turn = z.infer<typeof turnView>;

/** What one jump brought. */
export const jumpAnswer = z
  .strictObject({
    complaintId: z.string(),
    acceptanceNumber: z.string(),
    stage: z.enum(stages),
    /** The case's own time, before the jump and now. */
    from: instant,
    ownTime: instant,
    /** What rang, in time order; `at` is the instant it was set to. */
    rang: z.array(z.strictObject({ clock: z.string(), percent: z.number(), at: instant, dueAt: instant })),
    /** Everything recorded since, in order. */
    events: z.array(eventView),
    /** Outcomes of messages to the customer. */
    customerTold: z.array(
      z.strictObject({
        purpose: z.enum(purposes),
        outcome: z.enum(['delivered', 'failed', 'toPrint']),
        medium: z.enum(media),
        at: instant,
      }),
    ),
    /** Notices to staff and whom they reached. */
    staffTold: z.array(z.strictObject({ template: z.string(), persons: z.array(z.string()), at: instant })),
    /** The next ring, if anything is left. */
    next: z.strictObject({ clock: z.string(), percent: z.number(), at: instant }).optional(),
    /** Whose turn it is meanwhile. */
    waitingFor: z.array(turnView),
    /** Still being done when this was answered, e.g. while the mail server is away. */
    inFlight: z.array(z.string()),
  })
  .meta({ id: 'Jump' });
export type JumpAnswer = z.infer<typeof jumpAnswer>;
