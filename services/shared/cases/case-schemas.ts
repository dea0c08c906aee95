import { z } from 'zod';
import { instant } from './field-schemas';

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
    /** Since when it stands still (F-11). */
    pausedAt: z.iso.datetime().optional(),
    provisional: z.boolean().optional(),
    /** Warnings and, at 100, the breach. */
    levels: z.array(
      z.strictObject({ percent: z.number(), at: z.iso.datetime(), heldSince: z.iso.datetime().optional() }),
    ),
  })
  .meta({ id: 'Clock' });

/** The folded state of a case; `seq` counts its events. */
export const stateView = z.looseObject({ seq: z.number().int() }).meta({ id: 'CaseState' });

/** A recorded event. */
export const eventView = z
  .looseObject({ seq: z.number().int(), type: z.string(), at: z.iso.datetime(), messageId: z.string() })
  .meta({ id: 'RecordedEvent' });

export const asOfQuery = z.strictObject({ asOf: instant.optional() });
