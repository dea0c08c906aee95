import { z } from 'zod';
import { callerKey } from '../../shared/access/caller';
import { permission } from '../../shared/access/permission';
import { endpoint, type Endpoint } from '../../shared/http/endpoint';
import type { Intake } from '../intake';
import { instant } from '../complaints/text-schemas';
import { draftOf, dropDraft, keepDraft } from './draft-repository';

const path = '/api/intake/v1/draft';
const own = permission('intake.draft.own', { roles: ['agent', 'specialist'] });
/** The form as its page keeps it; nothing reads it but that page. */
const form = z.record(z.string().max(60), z.string().max(20_000));

/**
 * What a clerk has written down and not handed in yet, so that a reload loses nothing. It is kept here and not in the
 * browser: names and numbers of customers do not belong on the disk of a counter's computer (S-74).
 */
export const draftRoutes = ({ database }: Intake): Endpoint[] => [
  endpoint({
    method: 'get',
    path,
    summary: 'The caller’s own unfinished form; nothing after a day',
    permission: own,
    response: { 200: z.object({ form: form.nullable(), savedAt: instant.optional() }) },
    handler: async ({ caller }) => ({
      status: 200 as const,
      body: (await draftOf(database, callerKey(caller))) ?? { form: null },
    }),
  }),
  endpoint({
    method: 'put',
    path,
    summary: 'Keep the caller’s unfinished form in place of the one before',
    permission: own,
    maxBodyBytes: 100_000,
    request: { body: z.strictObject({ form }) },
    response: { 204: z.undefined() },
    handler: async ({ caller, body }) => {
      await keepDraft(database, callerKey(caller), body.form);
      return { status: 204 as const };
    },
  }),
  endpoint({
    method: 'delete',
    path,
    summary: 'Forget the caller’s unfinished form',
    permission: own,
    response: { 204: z.undefined() },
    handler: async ({ caller }) => {
      await dropDraft(database, callerKey(caller));
      return { status: 204 as const };
    },
  }),
];
