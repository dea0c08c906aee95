import { z } from 'zod';
import type { LocalDate } from '../../../workflows/contracts/message';
import { grades, type Hours } from '../../../workflows/contracts/policy';
import { stages } from '../../../workflows/complaint/vocabulary';
import { localDate, workingDeadline } from '../../../workflows/policies/working-time';
import { permission } from '../../shared/access/permission';
import { departmentCode, instant } from '../../shared/cases/field-schemas';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { confinedTo } from '../cases/case-access';
import type { Casework } from '../casework';
import type { OpinionOpenings } from '../public-opinion/opening-relay';
import { dueIn, overviewOf } from './overview-read-model';

const dayMs = 86_400_000;
const longestMs = 366 * dayMs;

const query = z
  .strictObject({ from: instant, to: instant, department: departmentCode.optional() })
  .refine(({ from, to }) => from < to && Date.parse(to) - Date.parse(from) <= longestMs, {
    params: { zh: 'from 须早于 to，且不超过一年', en: 'from must be before to, by a year at most' },
  });

/** A number, and the query of `GET /api/casework/v1/complaints` that opens its complaints. */
const figure = z.strictObject({ count: z.number().int(), query: z.string() });
const rate = figure.extend({
  /** Of so many. */
  of: z.number().int(),
  percent: z.number().nullable(),
});
const time = z.strictObject({
  phase: z.enum(['investigate', 'offer', 'conclude', 'archive']),
  medianS: z.number().int(),
  p90S: z.number().int(),
});
const answer = z
  .strictObject({
    received: figure,
    resolved: figure,
    /** Promises kept, of those that are decided. */
    onTime: rate,
    satisfied: rate,
    byStage: z.array(figure.extend({ stage: z.enum(stages) })),
    byGrade: z.array(figure.extend({ grade: z.enum(grades) })),
    /** Today and the next working day, by the company's calendar and zone. */
    due: z.array(figure.extend({ date: z.iso.date() })),
    /** From the reception to the investigation, from there to the first offer, the conclusion, the archive. */
    stageTimes: z.array(time),
  })
  .meta({ id: 'Overview' });

/** Figures of the read model (F-75); a department's people see their department's. */
export function overviewRoutes(
  { database, organization }: Casework,
  { versions }: Pick<OpinionOpenings, 'versions'>,
): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/casework/v1/overview',
      summary: 'How complaints of a span stand; every number names the list query that opens its complaints',
      permission: permission('casework.overview.read', { roles: 'all' }),
      request: { query: query as unknown as z.ZodObject },
      response: { 200: answer },
      handler: async (ctx) => {
        const { from, to, department } = ctx.query as z.output<typeof query>;
        const scope = { department, visibleTo: confinedTo(ctx.caller) };
        const now = new Date().toISOString();
        const { policy, calendar } = await organization.rules({ ...(await versions()), from: now });
        const today = localDate(policy.hours, now);
        const next = workingDeadline(calendar, policy.hours, spanOf(policy.hours, today).from, 1)
          .workingDays[0]!;
        const [row, ...due] = await Promise.all([
          overviewOf(database, { from, to, ...scope }),
          ...[today, next].map(async (date) => {
            const day = spanOf(policy.hours, date);
            const open = { promise: 'running', due_from: day.from, due_before: day.to, department };
            return { date, count: await dueIn(database, { ...day, ...scope }), query: text(open) };
          }),
        ]);
        const opens = (more: Record<string, string> = {}): string =>
          text({ received_from: from, received_before: to, department, ...more });
        return {
          status: 200 as const,
          body: {
            received: { count: row.received, query: opens() },
            resolved: { count: row.resolved, query: opens({ resolved: 'true' }) },
            onTime: rateOf(row.met, row.met + row.broken, opens({ promise: 'met' })),
            satisfied: rateOf(row.satisfied, row.answered, opens({ satisfied: 'true' })),
            byStage: stages.map((stage) => ({
              stage,
              count: row.by_stage[stage] ?? 0,
              query: opens({ stage }),
            })),
            byGrade: grades.map((grade) => ({
              grade,
              count: row.by_grade[grade] ?? 0,
              query: opens({ grade }),
            })),
            due,
            stageTimes: (['investigate', 'offer', 'conclude', 'archive'] as const).flatMap((phase) => {
              const [median, p90] = row[phase] ?? [];
              return median === undefined || p90 === undefined
                ? []
                : [{ phase, medianS: Math.round(median), p90S: Math.round(p90) }];
            }),
          },
        };
      },
    }),
  ];
}

const rateOf = (count: number, of: number, opens: string) => ({
  count,
  of,
  percent: of === 0 ? null : Math.round((1000 * count) / of) / 10,
  query: opens,
});

/** A day of the company's zone. */
function spanOf({ utcOffsetMinutes }: Hours, date: LocalDate): { from: string; to: string } {
  const start = Date.parse(`${date}T00:00:00Z`) - utcOffsetMinutes * 60_000;
  return { from: new Date(start).toISOString(), to: new Date(start + dayMs).toISOString() };
}

const text = (given: Record<string, string | undefined>): string =>
  new URLSearchParams(
    Object.entries(given).filter((e): e is [string, string] => e[1] !== undefined),
  ).toString();
