import { z } from 'zod';
import { evidenceKinds } from '../../../workflows/complaint/evidence/messages';
import { externalOutcomes } from '../../../workflows/complaint/external/messages';
import { findings } from '../../../workflows/complaint/investigation/messages';
import { media, purposes, stages } from '../../../workflows/complaint/vocabulary';
import { sensitiveEvidence } from '../../../workflows/policies/sensitive-access';

const at = z.iso.datetime();
const fen = z.number().int();

/** Why the company pays or does something (L-18). `bonus`: loyalty bonus; `voluntary`: own payment without a duty. */
export const natures = ['statutory', 'goodwill', 'bonus', 'voluntary'] as const;

/** Sums in fen, each nature apart (L-18). */
const money = z.strictObject({ statutory: fen, goodwill: fen, bonus: fen, voluntary: fen });

const action = {
  kind: z.string(),
  nature: z.enum(natures),
  amountFen: fen.optional(),
  department: z.string(),
  dueAt: at,
};

/** What a body outside asks for about one of its cases (L-08): codes and what the customer was told, no internal word. */
export const answerPack = z
  .strictObject({
    packVersion: z.literal(1),
    /** The last event that the pack knows of. */
    asOf: z.strictObject({ seq: z.number().int(), at }),
    rehearsal: z.boolean(),
    complaint: z.strictObject({
      acceptanceNumber: z.string(),
      kind: z.string(),
      channel: z.string(),
      category: z.string().optional(),
      receivedAt: at,
      acceptedAt: at,
      stage: z.enum(stages),
      outcome: z.string().optional(),
      promisedAt: at,
      /** When the result reached the customer. */
      promiseMetAt: at.optional(),
    }),
    outsideCase: z.strictObject({
      n: z.number().int(),
      body: z.string(),
      externalId: z.string(),
      receivedAt: at,
      deadline: at,
      owner: z.string(),
      answeredAt: at.optional(),
      closedAt: at.optional(),
      outcome: z.enum(externalOutcomes).optional(),
      /** Letters both ways; the letters themselves are filed under their evidence ids. */
      letters: z.array(
        z.strictObject({
          at,
          from: z.enum(['company', 'body']),
          final: z.boolean(),
          medium: z.enum(media),
          evidenceId: z.string().optional(),
        }),
      ),
    }),
    /** What the customer may see of the course of events. */
    timeline: z.array(z.looseObject({ seq: z.number().int(), at, type: z.string() })),
    finding: z
      .strictObject({
        finding: z.enum(findings),
        /** Not verified, and the proof was the company's (L-16). */
        countsAsFounded: z.literal(true).optional(),
        directCause: z.string().optional(),
        rootCause: z.string().optional(),
        department: z.string().optional(),
        at,
      })
      .optional(),
    evidence: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(evidenceKinds),
        sha256: z.string().optional(),
        collectedAt: at.optional(),
        /** Read by few and for a purpose: asked for apart (L-14). */
        sensitive: z.enum(sensitiveEvidence).optional(),
        /** Its file no longer has the hash under which it was taken in. */
        tampered: z.literal(true).optional(),
      }),
    ),
    /** Texts written to the customer, whole. */
    replies: z.array(z.strictObject({ at, type: z.string(), text: z.string(), language: z.string() })),
    /** What reached the customer, and how. */
    deliveries: z.array(z.strictObject({ at, purpose: z.enum(purposes), medium: z.enum(media) })),
    offers: z.array(
      z.strictObject({
        offerId: z.string(),
        round: z.number().int(),
        status: z.string(),
        madeAt: at,
        answerBy: at,
        answeredAt: at.optional(),
        counterFen: fen.optional(),
        money,
        actions: z.array(z.strictObject(action)),
      }),
    ),
    /** What was agreed, and what of it is done. */
    remedy: z.strictObject({
      money,
      actions: z.array(z.strictObject({ ...action, agreedAt: at, provenAt: at.optional() })),
    }),
  })
  .meta({ id: 'AnswerPack' });

export type AnswerPack = z.output<typeof answerPack>;
export type Nature = (typeof natures)[number];
