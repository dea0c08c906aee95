import { z } from 'zod';
import type { Policy, WorkingCalendar } from '../../../workflows/contracts/policy';
import type { Database } from '../../shared/database/database';
import type { ServiceClient } from '../../shared/http/service-client';
import type { Logger } from '../../shared/logging/logger';
import { keepRules, lastHeldRules } from './held-rules-repository';

/** Versions a new complaint is pinned to. */
export interface Versions {
  policyVersion: number;
  calendarVersion: number;
  logic: number;
}

export interface HeldRules extends Versions {
  policy: Policy;
  calendar: WorkingCalendar;
}

export interface RulesHolder {
  /** The newest rules known; undefined until some were fetched once in the life of the database. */
  current(): HeldRules | undefined;
  /** Asks organization now; on failure the held ones stay. */
  refresh(): Promise<void>;
  stop(): void;
}

const versionsSchema = z.object({ policyVersion: z.int(), calendarVersion: z.int(), logic: z.int() });

/** Only what a promise needs is checked; organization checked the rest when it published. */
const policySchema = z.looseObject({
  version: z.int(),
  hours: z.looseObject({
    utcOffsetMinutes: z.int(),
    office: z.array(z.tuple([z.string(), z.string()])).min(1),
  }),
  clocks: z.looseObject({
    promise: z.looseObject({
      limit: z.string().regex(/^\d+(s|min|h|d|wh|wd)$/),
    }),
  }),
});
const calendarSchema = z.looseObject({
  version: z.int(),
  from: z.string(),
  to: z.string(),
  holidays: z.array(z.string()),
  workdays: z.array(z.string()),
});

/**
 * Holds policy and calendar so that intake promises without asking anybody: loaded from its own schema at start,
 * compared with organization every few seconds, kept while organization is away.
 */
export async function holdRules(options: {
  database: Database;
  organization: ServiceClient;
  logger: Logger;
  refreshMs?: number;
}): Promise<RulesHolder> {
  const { database, organization, logger } = options;
  const internal = '/api/organization/v1/internal';
  let held = await lastHeldRules(database);
  let away = false;

  async function fetchNewer(): Promise<void> {
    const versions = versionsSchema.parse(await organization.get(`${internal}/versions`));
    if (held && sameVersions(held, versions)) return;
    const [policy, calendar] = await Promise.all([
      organization.get(`${internal}/policies/${versions.policyVersion}`).then((p) => policySchema.parse(p)),
      organization
        .get(`${internal}/calendars/${versions.calendarVersion}`)
        .then((c) => calendarSchema.parse(c)),
    ]);
    const newer = { ...versions, policy: policy as unknown as Policy, calendar };
    await keepRules(database, newer);
    held = newer;
    logger.info(versions, 'new complaints follow these rules');
  }

  const refresh = async (): Promise<void> => {
    try {
      await fetchNewer();
      away = false;
    } catch (error) {
      // Said once per outage: what is held stays good.
      if (!away)
        logger.warn({ err: error, holding: held !== undefined }, 'organization did not give the rules');
      away = true;
    }
  };

  await refresh();
  const timer = setInterval(() => void refresh(), options.refreshMs ?? 3_000);
  timer.unref();
  return { current: () => held, refresh, stop: () => clearInterval(timer) };
}

const sameVersions = (a: Versions, b: Versions): boolean =>
  a.policyVersion === b.policyVersion && a.calendarVersion === b.calendarVersion && a.logic === b.logic;
