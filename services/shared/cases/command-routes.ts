import { z } from 'zod';
import { permission } from '../access/permission';
import { type Endpoint, endpoint } from '../http/endpoint';
import { notFound } from '../http/problem';
import { allowedCommands } from './allowed-commands';
import { eventView, stateView } from './case-schemas';
import type { CaseAccess, CaseService, ServedCase } from './case-service';
import { stateOf } from './case-view';
import type { CommandBody } from './command-body';
import { sendCommand } from './send-command';

const allowance = z
  .strictObject({
    name: z.string(),
    allowed: z.boolean(),
    /** The rule that refuses. */
    rule: z.string().optional(),
    /** Its reason in the caller's language. */
    reason: z.string().optional(),
  })
  .meta({ id: 'CommandAllowance' });

const answer = z.strictObject({ events: z.array(eventView), state: stateView }).meta({ id: 'CommandAnswer' });

/** `GET …/commands` and every `POST …/commands/<name>` of a kind of case. */
export function commandRoutes(service: CaseService, served: ServedCase, access: CaseAccess): Endpoint[] {
  return [
    allowanceRoute(service, served, access),
    ...Object.entries(served.commands).map(([name, command]) =>
      commandRoute(service, served, access, name, command),
    ),
  ];
}

function allowanceRoute(service: CaseService, served: ServedCase, access: CaseAccess): Endpoint {
  const subject = `${served.name}.readCommands`;
  return endpoint({
    method: 'get',
    path: `${served.path}/commands`,
    summary: 'What the caller may do now, and why not the rest',
    permission: permission(subject, { roles: 'all' }),
    request: { params: served.params },
    response: { 200: z.array(allowance) },
    handler: async ({ params, caller, requestId, language }) => {
      const caseId = served.caseIdOf(params as Record<string, string>);
      const seen = await access.toRead(caseId, { caller, requestId, subject });
      const head = await service.log.head(caseId);
      if (!head) throw notFound();
      const body = await allowedCommands(service, { served, seen, state: head.state, caller, language });
      return { status: 200 as const, body };
    },
  });
}

/** One address per command, so that each has its own body in the document; an unknown command is a 404. */
function commandRoute(
  service: CaseService,
  served: ServedCase,
  access: CaseAccess,
  name: string,
  command: CommandBody,
): Endpoint {
  return endpoint({
    method: 'post',
    path: `${served.path}/commands/${name}`,
    summary: command.summary,
    description:
      'Who may give it, and when, is decided by the case: see `GET …/commands`. Optional `If-Match: "<seq>"`. ' +
      '409 `refused` names the rule; 503 `outcome_unknown`: retry with the same Idempotency-Key.',
    permission: permission(`${served.name}.command`, { roles: 'all' }),
    idempotent: true,
    request: { params: served.params, body: command.schema },
    response: { 200: answer },
    handler: async (ctx) => {
      const { events, state } = await sendCommand(service, access, {
        served,
        caseId: served.caseIdOf(ctx.params as Record<string, string>),
        name,
        body: ctx.body,
        bodyHash: ctx.bodyHash,
        idempotencyKey: ctx.idempotencyKey!,
        ...(ctx.ifMatch !== undefined && { ifSeq: Number(ctx.ifMatch) }),
        caller: ctx.caller,
        requestId: ctx.requestId,
        language: ctx.language,
      });
      return {
        status: 200 as const,
        body: { events: events.map((event) => ({ ...event })), state: stateOf(state) },
      };
    },
  });
}
