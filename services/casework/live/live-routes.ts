import { z } from 'zod';
import type { Caller } from '../../shared/access/caller';
import { permission } from '../../shared/access/permission';
import { content, type Endpoint, endpoint } from '../../shared/http/endpoint';
import { accessibleCase, confinedTo, readsReports } from '../cases/case-access';
import { complaintCase } from '../cases/case-kinds';
import type { Casework } from '../casework';
import { positionFrom } from './feed-read-model';
import type { LiveHub } from './live-hub';
import { presentAt, sawPresent, wentAway } from './presence-repository';

const presence = `${complaintCase.path}/presence`;
const answer = z
  .strictObject({
    items: z.array(z.strictObject({ person: z.string(), openedAt: z.iso.datetime() })),
    nextCursor: z.null(),
  })
  .meta({ id: 'Presence' });

/** What screens show without being asked: which complaint moved on, and who else has it open. */
export function liveRoutes(casework: Casework, hub: LiveHub): Endpoint[] {
  const { database } = casework;
  const here = permission('casework.complaints.presence', { roles: 'all' });
  const caseOf = async (ctx: { params: { id: string }; caller: Caller; requestId: string }) => {
    const caseId = complaintCase.caseIdOf(ctx.params);
    // No reading of the case: its own page records that.
    await accessibleCase(casework, caseId, { ...ctx, subject: here.name });
    return { caseId, person: (ctx.caller as Extract<Caller, { kind: 'person' }>).id };
  };
  const whoIsHere = async (caseId: string) => ({
    status: 200 as const,
    body: { items: await presentAt(database, caseId), nextCursor: null },
  });
  const request = { params: complaintCase.params as z.ZodObject<{ id: z.ZodString }> };

  return [
    endpoint({
      method: 'get',
      path: '/api/casework/v1/live',
      summary:
        'Server-sent events: `complaint` with id, seq and stage whenever one that the caller sees moves on',
      description:
        'Goes on behind `Last-Event-ID`; `reset` says that too much was missed: read the list again. A comment every 15 s; ends after ten minutes, then connect again.',
      permission: permission('casework.live.watch', { roles: 'all' }),
      response: { 200: content('text/event-stream') },
      handler: async ({ caller, lastEventId }) => {
        const department = confinedTo(caller);
        const withReports = await readsReports(casework, caller);
        const body = await hub.open(
          ({ departments, apart }) =>
            (!apart || withReports) && (department === undefined || departments.includes(department)),
          positionFrom(lastEventId),
        );
        return { status: 200 as const, body, headers: { 'X-Accel-Buffering': 'no' } };
      },
    }),
    endpoint({
      method: 'put',
      path: presence,
      summary: 'The caller has the complaint open: say so every 15 s; the answer names everybody who has',
      permission: here,
      request,
      response: { 200: answer },
      handler: async (ctx) => {
        const { caseId, person } = await caseOf(ctx);
        await sawPresent(database, caseId, person);
        return whoIsHere(caseId);
      },
    }),
    endpoint({
      method: 'delete',
      path: presence,
      summary: 'The caller has closed the complaint',
      permission: here,
      request,
      response: { 204: z.undefined() },
      handler: async (ctx) => {
        const { caseId, person } = await caseOf(ctx);
        await wentAway(database, caseId, person);
        return { status: 204 as const };
      },
    }),
    endpoint({
      method: 'get',
      path: presence,
      summary: 'Who has the complaint open now',
      permission: here,
      request,
      response: { 200: answer },
      handler: async (ctx) => whoIsHere((await caseOf(ctx)).caseId),
    }),
  ];
}
