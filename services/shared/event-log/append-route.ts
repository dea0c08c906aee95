import type { AppendRequest, AppendResult } from '../../../workflows/contracts/append';
import type { CaseState } from '../../../workflows/policies/clock';
import { permission } from '../access/permission';
import { type Endpoint, endpoint } from '../http/endpoint';
import { appendRequest, appendResult } from './append-schemas';
import type { EventLog } from './event-log';

/**
 * The way of the shell and of relays into the log of a service.
 * @param appended called after each append, before its answer
 */
export function appendRoute(
  service: string,
  log: Pick<EventLog<CaseState>, 'append'>,
  appended?: (request: AppendRequest, outcome: AppendResult['outcome']) => Promise<void>,
): Endpoint {
  return endpoint({
    method: 'post',
    path: `/api/${service}/v1/internal/events`,
    summary: 'Append one message to the log of its case; the log wins (AppendRequest → AppendResult)',
    permission: permission(`${service}.events.append`, { services: true }),
    maxBodyBytes: 1_000_000,
    request: { body: appendRequest },
    response: { 200: appendResult },
    handler: async ({ body }) => {
      const { outcome, events } = await log.append(body as AppendRequest);
      await appended?.(body as AppendRequest, outcome);
      return { status: 200 as const, body: { outcome, events: events.map((event) => ({ ...event })) } };
    },
  });
}
