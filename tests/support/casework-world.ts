import type { Policy } from '../../workflows/contracts/policy';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { type Caller, callerOf } from '../../services/shared/access/caller';
import { createDatabase, type Database, migrate } from '../../services/shared/database/database';
import { Problem } from '../../services/shared/http/problem';
import { createLogger } from '../../services/shared/logging/logger';
import { EngineError } from '../../services/shared/temporal/engine-error';
import { createCaseworkApp } from '../../services/casework/app';
import { servedCaseOf } from '../../services/casework/cases/case-kinds';
import type { Casework } from '../../services/casework/casework';
import type { CaseEngine } from '../../services/shared/cases/case-engine';
import type { Organization, StaffMember } from '../../services/shared/people/organization-client';
import type { ComplaintAccepted } from '../../workflows/complaint/record/events';
import { complaintCaseId } from '../../workflows/contracts/ids';
import {
  type CommandAnswer,
  type Envelope,
  isRefusal,
  type Message,
  type Role,
} from '../../workflows/contracts/message';
import { anAcceptance, theRules } from './complaint';
import { createTestDatabase, type TestDatabase } from './postgres';

/** A member of staff whose id is the role, or `role.department` for another department. */
export function aStaffMember(role: Role, change: Partial<StaffMember> = {}): StaffMember {
  const levels: Partial<Record<Role, number>> = {
    agent: 1,
    'department-head': 4,
    'complaint-manager': 5,
    executive: 6,
  };
  return {
    id: role,
    role,
    roles: [role],
    department: 'appliances',
    level: levels[role] ?? 3,
    name: `Name of ${role}`,
    active: true,
    ...change,
  };
}

/**
 * Decides by the real definitions and appends to the real log, as the shell does, without an engine.
 * `fault` makes it behave like an engine in trouble.
 */
export class InProcessEngine implements CaseEngine {
  fault: EngineError | undefined;
  /** Runs before each message, e.g. to let something else come first. */
  before: (() => Promise<void>) | undefined;
  sent: { caseId: string; name: string; envelope: Envelope }[] = [];
  now = '2026-02-09T03:00:00.000Z';

  constructor(private readonly casework: () => Casework) {}

  async update(caseId: string, name: string, envelope: Envelope): Promise<CommandAnswer> {
    return this.decided(caseId, name, envelope, this.now);
  }

  async signal(caseId: string, name: string, envelope: Envelope): Promise<void> {
    await this.decided(caseId, name, envelope, envelope.at ?? this.now);
  }

  private async decided(
    caseId: string,
    name: string,
    envelope: Envelope,
    at: string,
  ): Promise<CommandAnswer> {
    this.sent.push({ caseId, name, envelope });
    if (this.fault) throw this.fault;
    await this.before?.();
    const { log, organization } = this.casework();
    const head = await log.head(caseId);
    if (!head) throw new EngineError('notFound', 'no such workflow');
    if (head.state.ended) throw new EngineError('notFound', 'workflow execution already completed');
    if (envelope.ifSeq !== undefined && head.seq > envelope.ifSeq)
      throw new EngineError('stale', 'stale', { seq: head.seq });
    const { id, payload, by } = envelope;
    const message: Message = { id, name, payload, by, at };
    const rules = await organization.rules({ policyVersion: 1, calendarVersion: 1, logic: 1, from: at });
    const events = servedCaseOf(caseId)!.definition.decide(rules, head.state, message, at);
    if (isRefusal(events))
      throw new EngineError('refused', events.reason, { refusal: { ...events, allowed: ['recordContact'] } });
    const recorded = (await log.append({ caseId, after: head.seq, message, events })).events;
    return { from: recorded[0]!.seq, to: recorded.at(-1)!.seq };
  }
}

/** The casework service on a real PostgreSQL, with the engine and organization played by fakes. */
export class CaseworkWorld {
  readonly staff = new Map<string, StaffMember>();
  organizationDown = false;
  /** The newest policy, when it is not the pinned one. */
  livePolicy?: Policy;
  /** Who is away, by the one who stands in. */
  readonly away = new Map<string, StaffMember[]>();
  readonly engine: InProcessEngine;
  /** Cases whose workflow was started. */
  readonly startedCases: string[] = [];
  private cases = 0;

  private constructor(
    readonly postgres: TestDatabase,
    readonly database: Database,
    readonly casework: Casework,
    private readonly server: Server,
    private readonly stopApp: () => Promise<void>,
    engine: InProcessEngine,
  ) {
    this.engine = engine;
  }

  /** @param realEngine instead of the one in the process */
  static async open(realEngine?: CaseEngine): Promise<CaseworkWorld> {
    const postgres = await createTestDatabase();
    const url = postgres.urlOf('casework');
    const logger = createLogger({ service: 'casework', level: 'silent' });
    await migrate(url, 'services/casework/migrations', { logger });
    const database = createDatabase({ url, name: 'casework', logger });
    const holder: { world?: CaseworkWorld } = {};
    const rules = theRules();
    const organization: Organization = {
      async rules() {
        if (holder.world!.organizationDown) throw new Problem('unavailable', 'organization is away');
        return rules;
      },
      staffMember: async (id) => holder.world!.staff.get(id),
      categories: async () => new Map([['quality.appliance', 1]]),
      standsInFor: async (id) => holder.world!.away.get(id) ?? [],
      livePolicy: async () => holder.world!.livePolicy ?? rules.policy,
      people: async ({ audiences, department, except }) =>
        [...holder.world!.staff.values()].filter(
          (one) =>
            one.active &&
            one.roles.some((role) => audiences.includes(role)) &&
            (!one.role.startsWith('department-') || one.department === department) &&
            one.id !== except.staffRef &&
            (except.team === undefined || one.team !== except.team),
        ),
      departments: async () => new Set(['appliances', 'electronics', 'delivery']),
    };
    const engine = new InProcessEngine(() => holder.world!.casework);
    const config = {
      OIDC_URL: 'http://127.0.0.1:9/oidc',
      OIDC_ISSUER: 'http://127.0.0.1:9/oidc',
      LANGUAGE_DEFAULT: 'zh-CN' as const,
      TEMPORAL_UI_URL: 'http://127.0.0.1:8233',
    };
    const { app, casework, stop } = createCaseworkApp({
      config,
      database,
      organization,
      logger,
      engine: realEngine ?? engine,
      opinions: {
        versions: async () => ({ policyVersion: 1, calendarVersion: 1, logic: rules.logic }),
        start: async (input) => void holder.world!.startedCases.push(input.caseId),
      },
      readiness: async () => [],
      authenticate: async (authorization) => callerFrom(authorization, holder.world!.staff),
    });
    const server = app.listen(0, '127.0.0.1');
    const world = new CaseworkWorld(postgres, database, casework, server, stop, engine);
    holder.world = world;
    for (const role of [
      'agent',
      'specialist',
      'team-lead',
      'complaint-manager',
      'auditor',
      'administrator',
      'call-back',
    ] as const) {
      world.hire(aStaffMember(role));
    }
    for (const department of ['appliances', 'electronics', 'delivery']) {
      for (const role of ['department-staff', 'department-head'] as const) {
        world.hire(aStaffMember(role, { id: `${role}-${department}`, department }));
      }
    }
    return world;
  }

  hire(member: StaffMember): void {
    this.staff.set(member.id, member);
  }

  /** A server that stays, for clients of streams: supertest closes the other one after its calls. */
  async serve(): Promise<{ origin: string; close: () => void }> {
    const server = createServer(this.server.listeners('request')[0] as RequestListener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      close: () => (server.closeAllConnections(), server.close()),
    };
  }

  openApi() {
    return request(this.server).get('/api/casework/openapi.json');
  }

  /** Calls as a person, or as `service:<id>`. */
  as(who: string) {
    const call = (method: 'get' | 'post' | 'put' | 'delete', path: string) =>
      request(this.server)
        [method](`/api/casework/v1/${path}`)
        .set('Authorization', `Bearer ${who}`)
        .set('Accept-Language', 'en');
    let keys = 0;
    return {
      get: (path: string) => call('get', path),
      put: (path: string, body: object) => call('put', path).send(body),
      delete: (path: string) => call('delete', path),
      post: (path: string, body: object, key = `${who}-${path}-${++keys}-${Math.random()}`) =>
        call('post', path).set('Idempotency-Key', key).send(body),
    };
  }

  /** Accepts a complaint as intake's relay does, and starts it unless told otherwise. */
  async accept(change: Partial<ComplaintAccepted> = {}, { start = true } = {}): Promise<string> {
    const id = change.complaintId ?? `c${++this.cases}`;
    const opening = anAcceptance(theRules(), {
      complaintId: id,
      acceptanceNumber: `TS-20260209-${id.toUpperCase()}`,
      ...change,
    });
    const intake = this.as('service:intake');
    const message = {
      id: `accept/${id}`,
      name: 'accept',
      payload: {},
      by: { kind: 'service', id: 'intake' },
      at: opening.acceptedAt,
    };
    await intake
      .post('internal/events', { caseId: complaintCaseId(id), after: 0, message, events: [opening] })
      .expect(200);
    if (start) await intake.post(`internal/complaints/${id}/started`, {}).expect(204);
    return id;
  }

  /** Takes a complaint to `investigating`, handled by the specialist of appliances. */
  async investigating(change: Partial<ComplaintAccepted> = {}, department = 'appliances'): Promise<string> {
    const id = await this.accept(change);
    const specialist = this.as('specialist');
    await specialist.post(`complaints/${id}/commands/gradeComplaint`, { facts: {} }).expect(200);
    await this.as('team-lead')
      .post(`complaints/${id}/commands/assignComplaint`, { department, handler: 'specialist' })
      .expect(200);
    await specialist
      .post(`complaints/${id}/commands/skipRestatement`, { reason: 'writtenByCustomer' })
      .expect(200);
    await specialist.post(`complaints/${id}/commands/startInvestigation`, {}).expect(200);
    return id;
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
    await this.stopApp();
    await this.database.close();
    await this.postgres.drop();
  }
}

function callerFrom(authorization: string | undefined, staff: ReadonlyMap<string, StaffMember>): Caller {
  const who = authorization?.replace(/^Bearer /, '') ?? '';
  const claims = who.startsWith('service:')
    ? { kind: 'service', sub: who.slice(8) }
    : who.startsWith('channel:')
      ? { kind: 'channel', sub: who, channel: who.slice(8) }
      : { ...staff.get(who), kind: 'person', sub: who };
  const caller = callerOf(claims);
  if (!caller) throw new Problem('unauthenticated', 'who are you?');
  return caller;
}
