import { z } from 'zod';
import type { Role } from '../../../workflows/contracts/message';
import { permission, type Caller } from '../../shared/access/permission';
import type { Database } from '../../shared/database/database';
import { content, endpoint, type Endpoint } from '../../shared/http/endpoint';
import { notFound } from '../../shared/http/problem';
import type { Messenger } from '../delivery/messenger';
import { findSlip, listMessages } from './message-read-model';
import {
  deliverySchema,
  messageListSchema,
  messageQuerySchema,
  messageRequestSchema,
} from './message-schemas';
import { slipHeaders, slipHtml } from './slip';

/** Company-wide complaint roles. Department people see their cases in casework: this schema knows no departments. */
const complaintReaders: readonly Role[] = [
  'agent',
  'specialist',
  'team-lead',
  'quality',
  'call-back',
  'operations',
  'legal',
  'public-relations',
  'complaint-manager',
  'executive',
  'auditor',
];
/** Notices of accountability cases (S-50). */
const sealedReaders: readonly Role[] = ['hr', 'executive'];

const has = (caller: Caller, some: readonly Role[]): boolean =>
  caller.kind === 'person' && caller.roles.some((role) => some.includes(role));

/** Outgoing messages: sending for services, reading for staff. */
export function messageEndpoints({
  database,
  messenger,
}: {
  database: Database;
  messenger: Messenger;
}): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/api/notification/v1/internal/messages',
      summary: 'Send one message, once per key',
      description:
        'The same key gets the same answer and never a second send. 503: a medium or a service is away; ask again with the same key.',
      permission: permission('notification.messages.send', { services: true }),
      request: { body: messageRequestSchema },
      response: { 200: deliverySchema },
      handler: async ({ body }) => ({ status: 200 as const, body: await messenger.send(body) }),
    }),
    endpoint({
      method: 'get',
      path: '/api/notification/v1/messages',
      summary: 'Messages of a complaint, oldest first, with text and delivery state',
      permission: permission('notification.messages.read', {
        roles: [...new Set([...complaintReaders, ...sealedReaders])],
      }),
      request: { query: messageQuerySchema },
      response: { 200: messageListSchema },
      handler: async ({ query: { complaintId, cursor, limit }, caller }) => ({
        status: 200 as const,
        body: await listMessages(database, {
          complaintId,
          limit,
          ...(cursor !== undefined && { cursor }),
          sealed: has(caller, sealedReaders),
          open: has(caller, complaintReaders),
        }),
        headers: { 'Cache-Control': 'no-store' },
      }),
    }),
    endpoint({
      method: 'get',
      path: '/api/notification/v1/messages/{id}/slip',
      summary: 'The page to print for a message that is handed over or posted',
      permission: permission('notification.slips.read', { roles: complaintReaders }),
      request: { params: z.strictObject({ id: z.string().regex(/^m_[0-9a-f]{32}$/) }) },
      response: { 200: content('text/html; charset=utf-8') },
      handler: async ({ params }) => {
        const slip = await findSlip(database, params.id);
        if (!slip) throw notFound({ zh: '没有这张待打印的通知。', en: 'There is no such notice to print.' });
        return { status: 200 as const, body: slipHtml(slip), headers: slipHeaders };
      },
    }),
  ];
}
