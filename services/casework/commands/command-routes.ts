import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { notFound } from '../../shared/http/problem';
import { readableCase } from '../cases/case-access';
import { complaintCase, diagnosisCase } from '../cases/case-kinds';
import { eventView, stateView } from '../cases/case-schemas';
import { stateOf } from '../cases/case-view';
import type { ServedCase } from '../cases/served-case';
import type { Casework } from '../casework';
import { allowedCommands } from './allowed-commands';
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

export function commandRoutes(casework: Casework): Endpoint[] {
  return [complaintCase, diagnosisCase].flatMap((served) => [
    allowanceRoute(casework, served),
    ...Object.entries(served.commands).map(([name, command]) => commandRoute(casework, served, name, command)),
  ]);
}

function allowanceRoute(casework: Casework, served: ServedCase): Endpoint {
  const subject = `casework.${served.name}.readCommands`;
  return endpoint({
    method: 'get',
    path: `${served.path}/commands`,
    summary: 'What the caller may do now, and why not the rest',
    permission: permission(subject, { roles: 'all' }),
    request: { params: served.params },
    response: { 200: z.array(allowance) },
    handler: async ({ params, caller, requestId, language }) => {
      const caseId = served.caseIdOf(params as Record<string, string>);
      const row = await readableCase(casework, caseId, { caller, requestId, subject });
      const head = await casework.log.head(caseId);
      if (!head) throw notFound();
      return { status: 200 as const, body: await allowedCommands(casework, { served, row, state: head.state, caller, language }) };
    },
  });
}

/** One address per command, so that each has its own body in the document; an unknown command is a 404. */
function commandRoute(casework: Casework, served: ServedCase, name: string, command: CommandBody): Endpoint {
  return endpoint({
    method: 'post',
    path: `${served.path}/commands/${name}`,
    summary: command.summary,
    description:
      'Who may give it, and when, is decided by the case: see `GET …/commands`. Optional `If-Match: "<seq>"`. ' +
      '409 `refused` names the rule; 503 `outcome_unknown`: retry with the same Idempotency-Key.',
    permission: permission(`casework.${served.name}.command`, { roles: 'all' }),
    idempotent: true,
    request: { params: served.params, body: command.schema },
    response: { 200: answer },
    handler: async (ctx) => {
      const { events, state } = await sendCommand(casework, {
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
      return { status: 200 as const, body: { events: events.map((event) => ({ ...event })), state: stateOf(state) } };
    },
  });
}
