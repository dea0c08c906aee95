import { z } from 'zod';
import { containedBefore, dangers } from '../../../workflows/complaint/containment/messages';
import { triggers } from '../../../workflows/complaint/investigation/messages';
import { restatedBefore } from '../../../workflows/complaint/restatement/messages';
import { roles } from '../../../workflows/contracts/message';
import { booleanFacts, grades, remedyKinds, type Policy } from '../../../workflows/contracts/policy';
import { sensitiveEvidence } from '../../../workflows/policies/sensitive-access';
import { parseDuration } from '../../../workflows/policies/working-time';
import { codeSchema } from '../departments/department-schemas';
import { hoursSchema } from './hours-schema';

/** Longest limit a policy may set: about ten years of clock time, or a year of working time. */
const longestDays = { s: 3660 * 86_400, min: 3660 * 1440, h: 3660 * 24, d: 3660, wh: 2000, wd: 250 } as const;

/** `90s 10min 24h 7d 4wh 5wd`: never zero, never beyond what dates can hold. */
export const durationSchema = z
  .string()
  .regex(/^\d{1,9}(s|min|h|d|wh|wd)$/, {
    error: 'a duration such as 90s, 10min, 24h, 7d, 4wh or 5wd',
    abort: true,
  })
  .refine(
    (duration) => {
      const { amount, unit } = parseDuration(duration);
      return amount >= 1 && amount <= longestDays[unit];
    },
    { error: 'a limit of at least 1 and at most ten years (2000wh, 250wd)' },
  );

const rule = z.string().regex(/^[A-Z]-\d{2,3}$|^R-\d{1,2}$/, 'a requirement id such as S-16 or R-2');
const code = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9.-]{0,39}$/, 'a code: letters, digits, dots and dashes');
const fen = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const role = z.enum(roles);
const audience = z.enum([
  ...roles,
  'handler',
  'customer',
  'asked-departments',
  'person-heard',
  'approver',
  'complaint-post',
  'duty',
]);

/** Office time: `8wh`, `10wd`. */
const workingTimeSchema = durationSchema.regex(/w[hd]$/, 'working time such as 8wh or 5wd');
const workingDaysSchema = durationSchema.regex(/wd$/, 'working days such as 5wd');

const unique = <T>(values: T[]): boolean => new Set(values).size === values.length;
const ascending = (values: number[]): boolean =>
  values.every((value, i) => i === 0 || value > values[i - 1]!);

const levels = z.array(role).min(1).max(10).refine(unique, 'no duplicates');
const weight = z.number().int().min(1).max(100);
const codes = z.array(code).min(1).max(20).refine(unique, 'no duplicates');

const clockLevelsSchema = z.strictObject({
  warnings: z
    .array(z.strictObject({ percent: z.number().int().min(1).max(99), tell: z.array(audience).min(1) }))
    .max(5)
    .refine((warnings) => ascending(warnings.map((w) => w.percent)), 'percentages ascend'),
  overdue: z.array(audience),
});

/** Levels left out are the usual ones. */
const clockSchema = clockLevelsSchema.partial().extend({ limit: durationSchema, rule });

/** A fact is tested in the one way that fits its type; numbers are "at least". */
const whenSchema = z.union([
  z.strictObject({ fact: z.enum(booleanFacts), is: z.boolean() }),
  z.strictObject({
    fact: z.literal('hazard'),
    is: z.array(z.enum(['shock', 'fire', 'scald', 'poison'])).min(1),
  }),
  z.strictObject({
    fact: z.enum(['assessedLossFen', 'customersAffected', 'emotionalIntensity']),
    atLeast: z.number().int().min(1),
  }),
]);

/** Place in the engine's queues: 1 is first. */
const place = z.number().int().min(1).max(5);

/** What an administrator publishes: a policy without its version, which is given by the server. */
export const policyDocumentSchema = z.strictObject({
  hours: hoursSchema,
  clocks: z.record(code, clockSchema),
  usualClock: clockLevelsSchema,
  grading: z.strictObject({
    rule,
    table: z
      .array(z.strictObject({ grade: z.enum(grades), reason: code, when: whenSchema }))
      .min(1)
      .max(50),
  }),
  regrade: z.strictObject({ rule, grace: durationSchema }),
  seats: z.strictObject({
    rule,
    table: z
      .array(
        z.strictObject({
          reason: code,
          tier: z.literal('top').optional(),
          category: code.optional(),
          department: codeSchema,
          role,
        }),
      )
      .min(1)
      .max(100)
      .refine(
        (rows) => rows.at(-1)!.tier === undefined && rows.at(-1)!.category === undefined,
        'the last row fits everything',
      ),
  }),
  tiers: z.strictObject({
    rule,
    topPercent: z.number().int().min(1).max(50),
    months: z.number().int().min(1).max(60),
    period: z.enum(['month', 'quarter', 'year']),
  }),
  queues: z.strictObject({
    rule,
    tiers: z.strictObject({ top: place }),
    grades: z.record(z.enum(grades), place),
  }),
  skills: z.strictObject({ rule, byLanguage: z.record(code, z.array(codeSchema).max(10)) }),
  ownership: z.strictObject({
    rule,
    roles: z.record(z.enum(grades), z.array(role).min(1).refine(unique, 'no duplicates')),
  }),
  transfer: z.strictObject({ rule, maxBounces: z.number().int().min(1).max(10) }),
  supervision: z.strictObject({ rule, levels: z.array(role).min(1).max(6).refine(unique, 'no duplicates') }),
  complainedAbout: z.strictObject({
    rule,
    deskAudiences: z.array(role),
    deskOwners: z.array(role).min(1),
    standIn: z.partialRecord(role, z.array(role).min(1)),
  }),
  authority: z.strictObject({
    rule,
    limits: z.record(z.enum(remedyKinds), z.partialRecord(role, fen.nullable())),
  }),
  firstOwner: z.strictObject({ rule, desk: role, deskTeams: z.array(code).max(50), above: role }),
  parties: z.strictObject({ rule, maxRepresentatives: z.number().int().min(1).max(100) }),
  channels: z.strictObject({
    rule,
    silentAfter: durationSchema.refine((limit) => !/w[hd]$/.test(limit), 'clock time, not working time'),
    tell: z.array(role).min(1).max(10),
  }),
  customerFile: z.strictObject({
    rule,
    staleAfter: durationSchema,
    purposes: z.record(code, z.array(role).min(1).refine(unique, 'no duplicates')),
  }),
  reports: z.strictObject({ rule, readers: z.array(role).min(1).refine(unique, 'no duplicates') }),
  restatement: z.strictObject({
    rule,
    before: z.array(z.enum(restatedBefore)).refine(unique, 'no duplicates'),
    skipReasons: z.array(code).max(20).refine(unique, 'no duplicates'),
  }),
  containment: z.strictObject({
    rule,
    facts: z.array(z.enum(dangers)).refine(unique, 'no duplicates'),
    before: z.array(z.enum(containedBefore)).refine(unique, 'no duplicates'),
    actions: z.array(code).min(1).max(30).refine(unique, 'no duplicates'),
    tell: z.array(audience).max(10),
  }),
  firstContact: z.strictObject({ rule, tries: z.number().int().min(1).max(20) }),
  goodwill: z.strictObject({
    rule,
    capFen: fen,
    window: durationSchema,
    standards: z
      .record(code, z.strictObject({ percent: z.number().int().min(0).max(100), withoutOrderFen: fen }))
      .refine((standards) => 'default' in standards, {
        path: ['default'],
        error: 'needed for every other category',
      }),
    loyalty: z.strictObject({
      years: z.number().int().min(1).max(50),
      percent: z.number().int().min(0).max(100),
    }),
  }),
  promise: z.strictObject({ rule, newDate: durationSchema }),
  pause: z.strictObject({
    rule,
    inAll: workingTimeSchema,
    reasons: codes,
    endsWithEvidence: z.array(code).max(20),
  }),
  escalation: z.strictObject({
    rule,
    chain: levels,
    flows: z.strictObject({ urgent: levels, batch: levels, difficult: levels }),
  }),
  coldHandling: z.strictObject({ rule, tell: role }),
  extension: z.strictObject({
    rule,
    before: workingTimeSchema,
    each: workingDaysSchema,
    times: z.number().int().min(1).max(5),
    reasons: codes,
  }),
  offer: z.strictObject({ rule, maxRounds: z.number().int().min(1).max(10), takeUp: durationSchema }),
  survey: z.strictObject({ rule, failedAtMost: z.number().int().min(1).max(4) }),
  callBack: z
    .strictObject({
      rule,
      after: durationSchema,
      tries: z.number().int().min(1).max(10),
      onDays: z.number().int().min(1).max(10),
    })
    .refine(({ tries, onDays }) => onDays <= tries, { path: ['onDays'], error: 'not more days than tries' }),
  diagnosis: z.strictObject({
    rule,
    minDepartments: z.number().int().min(2).max(20),
    quorum: z
      .tuple([z.number().int().min(1), z.number().int().min(1).max(100)])
      .refine(([part, whole]) => part * 2 >= whole && part <= whole, 'a share from one half to all'),
    weights: z.object({ default: weight }).catchall(weight).optional(),
  }),
  calming: z.strictObject({
    rule,
    checklist: z.array(code).max(10).refine(unique, 'no duplicates'),
    grades: z.array(z.enum(grades)).refine(unique, 'no duplicates'),
  }),
  interim: z.strictObject({ rule, measures: z.record(code, z.enum(remedyKinds)) }),
  durableGoods: z.strictObject({ rule, months: z.number().int().min(1).max(120) }),
  accountability: z.strictObject({
    rule,
    triggers: z.array(z.enum(triggers)).min(1).refine(unique, 'no duplicates'),
  }),
  legal: z.strictObject({
    rule,
    checklist: z.record(code, z.strictObject({ hold: z.boolean(), fact: z.enum(booleanFacts).optional() })),
  }),
  review: z.strictObject({ rule, askWithin: durationSchema }),
  external: z.strictObject({
    rule,
    bodies: z.record(
      code,
      z.strictObject({ limits: z.array(durationSchema).max(5), aftercare: z.boolean().optional() }),
    ),
  }),
  sensitive: z.strictObject({
    rule,
    purposes: z.array(code).min(1).max(20).refine(unique, 'no duplicates'),
    readers: z.record(z.enum(sensitiveEvidence), z.array(role).refine(unique, 'no duplicates')),
  }),
  publicOpinion: z.strictObject({
    rule,
    threshold: z.number().int().min(1),
    windowHours: z.number().int().min(1).max(720),
    approvers: z.array(role).min(1).refine(unique, 'no duplicates'),
  }),
  outsideRoutes: z.strictObject({
    rule,
    byCategory: z
      .record(code, z.array(code).min(1).max(10).refine(unique, 'no duplicates'))
      .refine((routes) => 'default' in routes, {
        path: ['default'],
        error: 'needed for every other category',
      }),
  }),
  permissions: z.record(code, z.array(role).refine(unique, 'no duplicates')),
});

export type PolicyDocument = z.infer<typeof policyDocumentSchema>;

const version = z.number().int().min(1);

export const policySchema = policyDocumentSchema.extend({ version }).meta({ id: 'Policy' });
/** A published policy: what the contract asks for, known to be well formed. */
export type PublishedPolicy =
  z.infer<typeof policySchema> extends Policy ? z.infer<typeof policySchema> : never;

/** `version` names the version that the document was made from; refused when a newer one exists. */
export const newPolicySchema = policyDocumentSchema
  .extend({ version: version.optional() })
  .meta({ id: 'NewPolicy' });

export const policySummarySchema = z
  .strictObject({
    version,
    publishedAt: z.iso.datetime({ offset: true }),
    publishedBy: z.string(),
    /** Decides new complaints. */
    live: z.boolean(),
  })
  .meta({ id: 'PolicySummary' });
