import { z } from 'zod';
import { callerKey } from '../../shared/access/caller';
import { permission } from '../../shared/access/permission';
import { code } from '../../shared/cases/field-schemas';
import type { Database } from '../../shared/database/database';
import { endpoint, type Endpoint } from '../../shared/http/endpoint';
import { answerOnce } from '../../shared/http/idempotency';
import { notFound, Problem } from '../../shared/http/problem';
import { wordingHints } from '../templates/wording-rules';
import { kindsOfTemplate, templateKinds } from './template-kinds';
import { filled, misfitsOf } from './template-text';
import { newestTemplates, templateUsage, textTemplate, versionsOf } from './text-template-read-model';
import { countUse, saveVersion } from './text-template-repository';
import {
  filledSchema,
  fillSchema,
  newTextTemplateSchema,
  textTemplateSchema,
  usageSchema,
} from './text-template-schemas';

const path = '/api/notification/v1/templates';
const read = permission('notification.templates.read', { roles: 'all' });
const write = permission('notification.templates.write', { roles: ['administrator', 'quality'] });
const list = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item), nextCursor: z.null() });

/** The texts that staff start from: six kinds and the scripts, versioned, counted (S-71, S-75). */
export function textTemplateEndpoints(database: Database): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path,
      summary: 'The newest version of each template',
      permission: read,
      request: { query: z.strictObject({ kind: z.enum(templateKinds).optional() }) },
      response: { 200: list(textTemplateSchema) },
      handler: async ({ query }) => ({
        status: 200 as const,
        body: { items: await newestTemplates(database, query.kind), nextCursor: null },
      }),
    }),
    endpoint({
      method: 'get',
      path: `${path}/{code}/versions`,
      summary: 'Every version of one template, newest first, with how often it was used',
      permission: read,
      request: { params: z.strictObject({ code }) },
      response: { 200: list(textTemplateSchema) },
      handler: async ({ params }) => {
        const items = await versionsOf(database, params.code);
        if (items.length === 0) throw notFound();
        return { status: 200 as const, body: { items, nextCursor: null } };
      },
    }),
    endpoint({
      method: 'post',
      path,
      summary: 'Save the next version of a template; its variables are checked (S-71)',
      description:
        'Give `basedOn` to say which version it was made from; a newer one since is answered with 409.',
      permission: write,
      idempotent: true,
      request: { body: newTextTemplateSchema },
      response: { 200: textTemplateSchema, 201: textTemplateSchema },
      handler: async ({ body, caller, idempotencyKey, bodyHash, operation }) =>
        answerOnce(
          { database, table: 'answers', caller, key: idempotencyKey!, bodyHash, operation },
          async (q) => ({ status: 201 as const, body: await saveVersion(q, body, nameOf(caller)) }),
        ),
    }),
    endpoint({
      method: 'post',
      path: `${path}/{code}/texts`,
      summary: 'Make a text of a template for a complaint; counts as one use',
      permission: permission('notification.templates.use', { roles: 'all' }),
      idempotent: true,
      request: { params: z.strictObject({ code }), body: fillSchema },
      response: { 200: filledSchema, 201: filledSchema },
      handler: async ({ params, body, caller, idempotencyKey, bodyHash, operation }) =>
        answerOnce(
          { database, table: 'answers', caller, key: idempotencyKey!, bodyHash, operation },
          async (q) => {
            const { language, complaintId, values } = body;
            const template = await textTemplate(q, params.code, body.version);
            const text = template?.texts[language];
            if (!template || text === undefined) throw notFound();
            const errors = misfitsOf(text, values);
            if (errors.length > 0) throw misfit(errors);
            const { code: of, version, kind } = template;
            await countUse(q, { code: of, version, language, complaintId, usedBy: nameOf(caller) });
            const made = filled(text, values);
            const hints = kindsOfTemplate[kind].toCustomer ? wordingHints(made, language) : [];
            return { status: 201 as const, body: { code: of, version, text: made, hints } };
          },
        ),
    }),
    endpoint({
      method: 'get',
      path: '/api/notification/v1/template-usage',
      summary: 'How often each version of a message or text template was used',
      permission: permission('notification.templates.usage', {
        roles: ['administrator', 'quality', 'complaint-manager', 'operations', 'auditor'],
      }),
      response: { 200: list(usageSchema) },
      handler: async () => ({
        status: 200 as const,
        body: { items: await templateUsage(database), nextCursor: null },
      }),
    }),
  ];
}

const nameOf = (caller: Parameters<typeof callerKey>[0]): string =>
  caller.kind === 'person' ? caller.id : callerKey(caller);

const misfit = (errors: unknown[]): Problem =>
  new Problem(
    'validation_failed',
    { zh: '模板的变量没有填对。', en: 'The values do not fit the template.' },
    { errors },
  );
