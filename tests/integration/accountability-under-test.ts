import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { createAccountabilityApp } from '../../services/accountability/app';
import type { Accountability } from '../../services/accountability/accountability';
import { type Caller, callerOf } from '../../services/shared/access/caller';
import { type CaseEngine, createCaseEngine } from '../../services/shared/cases/case-engine';
import { createCaseStarter } from '../../services/shared/cases/start-case';
import { createDatabase, migrate } from '../../services/shared/database/database';
import { Problem } from '../../services/shared/http/problem';
import { createLogger } from '../../services/shared/logging/logger';
import type { StaffMember } from '../../services/shared/people/organization-client';
import type { TemporalClient } from '../../services/shared/temporal/connection';
import { EngineError } from '../../services/shared/temporal/engine-error';
import { accountabilityDefinition } from '../../workflows/accountability/definition';
import type { AccountabilityState } from '../../workflows/accountability/state';
import type { CaseInput } from '../../workflows/contracts/case-definition';
import { accountabilityCaseId } from '../../workflows/contracts/ids';
import {
  type CommandAnswer,
  type Envelope,
  isRefusal,
  type Message,
  type Role,
} from '../../workflows/contracts/message';
import { nextRing } from '../../workflows/policies/clock';
import { theRules } from '../support/complaint';
import { createTestDatabase } from '../support/postgres';

/** Tuesday 10 February 2026, 10:00 in Shanghai. */
export const openedAt = '2026-02-10T02:00:00.000Z';

const started = { workflowType: 'accountabilityCase', taskQueue: 'accountability' };

/** Starts cases, decides by the real definition and appends to the real log as the shell does, without an engine. */
export class InProcessEngine implements CaseEngine {
  away = false;
  now = '2026-02-10T03:00:00.000Z';
  readonly starts: { type: string; options: Record<string, any>; input: CaseInput }[] = [];
  readonly sent: Envelope[] = [];

  constructor(private readonly accountability: () => Accountability) {}

  readonly start = createCaseStarter(
    {
      call: async (fn) => {
        if (this.away) throw new EngineError('unavailable', 'no engine');
        return fn({
          workflow: { start: (type: string, options: Record<string, any>) => this.#start(type, options) },
        } as never);
      },
    },
    started,
  );

  async #start(type: string, options: Record<string, any>): Promise<void> {
    if (this.#runs(options.workflowId)) throw new EngineError('alreadyStarted', 'taken');
    this.starts.push({ type, options, input: options.args[0] as CaseInput });
  }

  #runs = (caseId: string): boolean => this.starts.some(({ options }) => options.workflowId === caseId);

  update = (caseId: string, name: string, envelope: Envelope): Promise<CommandAnswer> =>
    this.#decided(caseId, name, envelope);

  async signal(caseId: string, name: string, envelope: Envelope): Promise<void> {
    await this.#decided(caseId, name, envelope);
  }

  async #decided(caseId: string, name: string, envelope: Envelope): Promise<CommandAnswer> {
    this.sent.push(envelope);
    if (this.away) throw new EngineError('unavailable', 'no engine');
    const head = await this.accountability().log.head(caseId);
    if (!head || !this.#runs(caseId)) throw new EngineError('notFound', 'no such workflow');
    if (head.state.ended) throw new EngineError('notFound', 'workflow execution already completed');
    const { id, payload, by } = envelope;
    const message: Message = { id, name, payload, by, at: this.now };
    const events = accountabilityDefinition.decide(
      theRules(),
      head.state as AccountabilityState,
      message,
      this.now,
    );
    if (isRefusal(events))
      throw new EngineError('refused', events.reason, { refusal: { ...events, allowed: [] } });
    const recorded = (await this.accountability().log.append({ caseId, after: head.seq, message, events }))
      .events;
    return { from: recorded[0]!.seq, to: recorded.at(-1)!.seq };
  }

  /** Rings the next level of the next clock, as the shell's clock runner does. */
  async ring(caseId: string): Promise<void> {
    const { log } = this.accountability();
    const head = (await log.head(caseId))!;
    const state = head.state as AccountabilityState;
    const { clock, level } = nextRing(accountabilityDefinition.clocks(theRules(), state), state.rung)!;
    const rang = {
      type: 'clockRang' as const,
      id: clock.id,
      percent: level.percent,
      dueAt: clock.dueAt,
      ringAt: level.at,
    };
    const { type: _type, ...payload } = rang;
    const message: Message = {
      id: `ring/${clock.id}/${level.percent}`,
      name: 'clockRang',
      payload,
      by: { kind: 'system' },
      at: level.at,
    };
    const events = accountabilityDefinition.decide(theRules(), state, message, level.at);
    await log.append({
      caseId,
      after: head.seq,
      message,
      events: [rang, ...(isRefusal(events) ? [] : events)],
    });
  }
}

const seniority: Partial<Record<Role, number>> = { agent: 1, 'department-head': 4, executive: 6 };

export const aStaffMember = (id: string, role: Role, change: Partial<StaffMember> = {}): StaffMember => ({
  id,
  role,
  roles: [role],
  level: seniority[role] ?? 3,
  name: `Name of ${id}`,
  active: true,
  ...change,
});

/** The accountability service on a real PostgreSQL; organization is played by a fake, and the engine unless one is given. */
export async function accountabilityUnderTest(temporal?: TemporalClient) {
  const postgres = await createTestDatabase();
  const url = postgres.urlOf('accountability');
  const lines: string[] = [];
  const logger = createLogger({
    service: 'accountability',
    level: 'trace',
    destination: { write: (line: string) => void lines.push(line) },
  });
  await migrate(url, 'services/accountability/migrations', { logger });
  const database = createDatabase({ url, name: 'accountability', logger });
  const staff = new Map<string, StaffMember>();
  const holder: { service?: ReturnType<typeof createAccountabilityApp> } = {};
  const engine = new InProcessEngine(() => holder.service!.accountability);
  const organization = { away: false, versions: { policyVersion: 3, calendarVersion: 7, logic: 1 } };
  const reached = <T>(answer: T): T => {
    if (organization.away) throw new Problem('unavailable', 'organization is away');
    return answer;
  };
  const service = createAccountabilityApp({
    config: {
      OIDC_URL: 'http://127.0.0.1:9/oidc',
      OIDC_ISSUER: 'http://127.0.0.1:9/oidc',
      LANGUAGE_DEFAULT: 'zh-CN',
      TEMPORAL_UI_URL: 'http://127.0.0.1:8233/',
    },
    database,
    organization: {
      rules: async () => reached(theRules()),
      standsInFor: async () => [],
      people: async () => [],
      livePolicy: async () => reached(theRules().policy),
      staffMember: async (id) => reached(staff.get(id)),
      categories: async () => new Map(),
      departments: async () => reached(new Set(['appliances', 'delivery'])),
    },
    versions: async () => reached(organization.versions),
    engine: temporal ? createCaseEngine(temporal) : engine,
    start: temporal ? createCaseStarter(temporal, started) : engine.start,
    logger,
    readiness: async () => [],
    authenticate: async (authorization) => callerFrom(authorization, staff),
  });
  holder.service = service;
  const server: Server = service.app.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const hire = (member: StaffMember): void => void staff.set(member.id, member);
  for (const role of ['hr', 'executive', 'agent', 'complaint-manager', 'auditor', 'administrator'] as const)
    hire(aStaffMember(role, role));
  for (const department of ['appliances', 'delivery']) {
    hire(aStaffMember(`head-${department}`, 'department-head', { department }));
    hire(aStaffMember(`staff-${department}`, 'department-staff', { department }));
  }

  let keys = 0;
  const world = {
    database,
    engine,
    organization,
    staff,
    lines,
    hire,
    accountability: service.accountability,
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Calls as a member of staff, or as `service:<id>`. */
    as(who: string) {
      const call = (method: 'get' | 'post', path: string) =>
        request(server)
          [method](`/api/accountability/v1/${path}`)
          .set('Authorization', `Bearer ${who}`)
          .set('Accept-Language', 'en');
      return {
        get: (path: string) => call('get', path),
        post: (path: string, body: object, key = `key-${++keys}`) =>
          call('post', path).set('Idempotency-Key', key).send(body),
      };
    },
    submit: (change: Record<string, unknown> = {}) =>
      world.as('service:worker').post('internal/submissions', {
        key: `complaint/c1/9/openAccountability/${++keys}`,
        complaintId: 'c1',
        triggers: ['mishandling'],
        department: 'appliances',
        persons: [{ id: 'staff-appliances', part: 'direct' }],
        at: openedAt,
        ...change,
      }),
    /** Opens a case and waits until it runs (or, without an engine, until it is on the list). */
    async open(change: Record<string, unknown> = {}): Promise<string> {
      const { body } = await world.submit(change).expect(201);
      const id = (body as { id: string }).id;
      await until(async () => (await world.row(id))?.[engine.away ? 'seq' : 'started']);
      return id;
    },
    row: async (id: string) =>
      (
        await database.query<Record<string, any>>('select * from cases where case_id = $1', [
          accountabilityCaseId(id),
        ])
      )[0],
    audit: (id: string) =>
      database.query<Record<string, any>>(
        'select actor, action, subject, rule, reason from audit where case_id = $1 order by id',
        [accountabilityCaseId(id)],
      ),
    /** A case whose person has been heard, ready for the approvers. */
    async heard(change: Record<string, unknown> = {}, person = 'staff-appliances'): Promise<string> {
      const id = await world.open(change);
      await world
        .as(person)
        .post(`cases/${id}/signals/statementGiven`, { statement: 'It was late.' })
        .expect(202);
      return id;
    },
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await service.stop();
      await database.close();
      await postgres.drop();
    },
  };
  return world;
}
export type AccountabilityUnderTest = Awaited<ReturnType<typeof accountabilityUnderTest>>;

function callerFrom(authorization: string | undefined, staff: ReadonlyMap<string, StaffMember>): Caller {
  const who = authorization?.replace(/^Bearer /, '') ?? '';
  // `agent+hr`: the token of an agent that still names the role hr.
  const [id, ...stale] = who.split('+');
  const member = staff.get(id!);
  const claims = who.startsWith('service:')
    ? { kind: 'service', sub: who.slice(8) }
    : { ...member, roles: [...(member?.roles ?? []), ...stale], kind: 'person', sub: id };
  const caller = callerOf(claims);
  if (!caller) throw new Problem('unauthenticated', 'who are you?');
  return caller;
}

/** Resolves as soon as `holds`; the jest time limit ends a wait for ever. */
export async function until(holds: () => unknown): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}
