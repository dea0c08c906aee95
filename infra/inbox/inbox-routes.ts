import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import express, { type Router } from 'express';
import { z } from 'zod';
import { faultRequestSchema, slowMs, type Faults } from './faults';
import type { MailServer } from './mail-server';
import type { InboxMessage } from './message';
import type { MessageStore } from './message-store';

export interface InboxRoutesInput {
  store: MessageStore;
  faults: Faults;
  mailServer: MailServer;
}

const listSchema = z.strictObject({
  to: z.string().min(1).optional(),
  q: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
});
const smsSchema = z.strictObject({
  to: z.string().regex(/^\+?[\d\s-]{5,20}$/),
  text: z.string().min(1).max(5_000),
  messageId: z.string().min(1).max(200),
});

/**
 * `GET /messages` newest first · `POST /sms` as an SMS provider · `GET|POST|DELETE /faults`.
 * The SMS provider answers 200 `{ id, status: "delivered" }`, 422 `{ id, status: "rejected" }` for a number that does
 * not exist, 503 for "later"; `messageId` is the idempotency key; when down it closes the connection without an answer.
 */
export function createInboxRoutes({ store, faults, mailServer }: InboxRoutesInput): Router {
  const router = express.Router();
  router.use(express.json({ limit: '100kb' }));

  router.get('/messages', async (req, res) => {
    const { to, q, limit } = listSchema.parse(req.query);
    res.set('Cache-Control', 'no-store').json(await store.list({ to, search: q, limit }));
  });

  router.post('/sms', async (req, res) => {
    const { to, text, messageId } = smsSchema.parse(req.body);
    // The same message to the same phone is the same delivery, however often it is sent.
    const id = `sms-${createHash('sha256').update(`${messageId} ${to}`).digest('hex').slice(0, 20)}`;
    const fault = faults.of('sms', to);
    if (fault === 'down') {
      req.socket.destroy();
      return;
    }
    if (fault === 'permanent') {
      res.status(422).json({ id, status: 'rejected', reason: 'unknown number' });
      return;
    }
    if (fault === 'temporary') {
      res.status(503).set('Retry-After', '1').json({ id, status: 'unavailable', reason: 'try again later' });
      return;
    }
    if (fault === 'slow') await wait(slowMs);
    const received: InboxMessage = {
      messageId,
      medium: 'sms',
      to,
      subject: '',
      text,
      receivedAt: new Date().toISOString(),
    };
    await store.appendSmsOnce(received);
    res.json({ id, status: 'delivered' });
  });

  const answerFaults = (res: express.Response) => res.json({ faults: faults.list(), smtpUp: mailServer.up });
  router.get('/faults', (_req, res) => {
    answerFaults(res);
  });
  router.post('/faults', async (req, res) => {
    const { smtp, sms, to } = faultRequestSchema.parse(req.body);
    if (smtp !== undefined) {
      faults.set('email', smtp, to);
      if (smtp === 'down') await mailServer.stop();
      else if (!to) await mailServer.start();
    }
    if (sms !== undefined) faults.set('sms', sms, to);
    answerFaults(res);
  });
  router.delete('/faults', async (_req, res) => {
    faults.clear();
    await mailServer.start();
    answerFaults(res);
  });
  return router;
}
