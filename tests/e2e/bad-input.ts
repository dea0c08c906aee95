import { complaintCommands } from '../../services/casework/commands/complaint-commands';
import { commandBodies } from '../support/command-bodies';
import { type ErrorCode, errorCodes } from '../../workflows/contracts/error-codes';
import { type Accepted, type Answer, aComplaint, type Api, newKey, until } from '../support/api';
import type { Stack } from '../support/stack';
import { story } from './complaint-path';
import { logLines, rows } from './look-inside';
import type { World } from './world';

const services = ['intake', 'casework', 'notification', 'accountability', 'organization'];

interface Target {
  path: string;
  needsKey: boolean;
  /** Top-level fields of its body. */
  fields: string[];
}

/** What can be said wrongly to every endpoint that takes JSON, and the codes it may be answered with. */
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const unreadable: [string, string | Uint8Array, ErrorCode, string?][] = [
  ['an unknown field', '{"unheardOf":1}', 'validation_failed'],
  ['an array', '[]', 'validation_failed'],
  ['a text', '"text"', 'validation_failed'],
  ['null', 'null', 'validation_failed'],
  ['1 MB', JSON.stringify({ text: 'x'.repeat(1_000_000) }), 'payload_too_large'],
  ['half a surrogate pair', String.raw`{"text":"\ud800"}`, 'malformed_json'],
  ['half a surrogate pair as a key', String.raw`{"\udc00":1}`, 'malformed_json'],
  ['U+0000', String.raw`{"text":"a\u0000b"}`, 'malformed_json'],
  ['a duplicate key', '{"unheardOf":1,"unheardOf":2}', 'malformed_json'],
  ['__proto__', '{"__proto__":{"channel":"app"}}', 'malformed_json'],
  ['2,000 levels', nested(2_000), 'malformed_json'],
  ['2,000 levels of arrays', '['.repeat(2_000) + ']'.repeat(2_000), 'malformed_json'],
  ['half a document', '{"text":', 'malformed_json'],
  ['a number beyond any', '{"amountFen":1e999}', 'malformed_json'],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'malformed_json'],
  ['text/plain', '{}', 'unsupported_media_type', 'text/plain'],
  ['no type', '{}', 'unsupported_media_type', ''],
  ['utf-7', '{}', 'unsupported_media_type', 'application/json; charset=utf-7'],
  ['utf-16', '{}', 'unsupported_media_type', 'application/json; charset=utf-16'],
];

/** What people, and others, write. All of it may stand in a text of several lines. */
const oddTexts: [string, string][] = [
  ['bidi overrides', 'abc\u202Egnp.exe\u202C \u2066مرحبا\u2069 שלום'],
  ['emoji families', '👩🏽‍🤝‍👨🏻 👨‍👩‍👧‍👦 🏳️‍🌈 🇨🇳 1️⃣'],
  ['combining marks', 'Z\u0351\u036B\u0343a\u0335\u0321lgo e\u0301 é ȩ́'],
  ['rare characters', '𠮷野家 䶮 \u{2A6D6} \uE000 \uFFFD \uFFFE \u{10FFFF}'],
  ['invisible characters', '\uFEFFbegin\u200B\u200D\u00AD\u2028\u2029end \t '],
  ['line ends', 'a\r\nBcc: everybody@example.org\r\n\r\nb\nc\rd\u000B\u0085'],
  ['SQL', `'; drop table complaint; -- \\' " $1 %s`],
  ['HTML', `<script>alert(1)</script><img src=x onerror=alert(1)> &amp; ]]>`],
  ['templates', '{{name}} {{{code}}} ${jndi:ldap://x} #{7*7} <%= 1 %> %n %{x}'],
  ['JSON', '{"a":"\\u0000"} \\ \\\\ \\x00'],
  ['as long as may be', '长'.repeat(20_000)],
];

export function badInput(world: World): void {
  let stack: Stack;
  let api: Api;
  let accepted: Accepted;
  let targets: Target[];
  beforeAll(async () => {
    ({ stack, api } = world);
    ({ accepted } = await story(api));
    targets = await targetsOf(api);
  });

  /** The paths of a document with the parameters of a complaint that is there. */
  const filled = (template: string): string => {
    const code = accepted.trackingUrl.split('/').at(-1)!;
    const values: Record<string, string> = { id: accepted.id, n: '1', code, year: '2027', version: '1' };
    return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'nothing');
  };

  /** Whoever the endpoint lets in: permission is asked before the body is looked at. */
  async function callerOf(target: Target): Promise<string | undefined> {
    const people = ['specialist', 'agent', 'administrator', 'hr', 'complaint-manager'];
    for (const who of [undefined, 'channel-website', ...people, 'service-intake']) {
      const { status } = await api.post(who, filled(target.path), { unheardOf: 1 });
      if (status !== 401 && status !== 403) return who;
    }
    throw new Error(`nobody is let in at ${target.path}`);
  }

  describe('through the origin, at every creating and commanding endpoint', () => {
    test("what cannot be read or understood is its sender's problem, with a code that says which", async () => {
      expect(targets.length).toBeGreaterThanOrEqual(50);
      const wrong: string[] = [];
      for (const target of targets) {
        const who = await callerOf(target);
        const check = async (what: string, code: ErrorCode, answer: Answer) => {
          const told = wrongIn(answer, code);
          if (told) wrong.push(`${target.path} ${what}: ${told}`);
        };
        await Promise.all(
          unreadable.map(async ([what, body, code, type]) => {
            const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
            await check(what, code, await api.send(who, 'POST', filled(target.path), { body, headers }));
          }),
        );
        // No field of any endpoint is a list of lists of nothing.
        const fields = Object.fromEntries(target.fields.map((field) => [field, [[[]]]]));
        if (target.fields.length > 0)
          await check('wrong types', 'validation_failed', await api.post(who, filled(target.path), fields));
        if (target.needsKey) {
          const headers = { 'idempotency-key': '' };
          await check(
            'no key',
            'idempotency_key_required',
            await api.post(who, filled(target.path), {}, { headers }),
          );
        }
      }
      expect(wrong).toEqual([]);
    });

    test('an unknown path, method, escape or query is a problem document too', async () => {
      const asked: [string, string, ErrorCode][] = [
        ['GET', '/api/intake/v1/nothing', 'not_found'],
        ['GET', '/api/intake/v1/complaints/%00', 'validation_failed'],
        ['GET', '/api/intake/v1/complaints/%ff', 'validation_failed'],
        ['GET', '/api/casework/v1/complaints?unheardOf=1', 'validation_failed'],
        ['GET', '/api/casework/v1/complaints?cursor=%F0%9F%92%A9', 'validation_failed'],
        ['GET', '/api/casework/v1/complaints?limit=1e9', 'validation_failed'],
        ['GET', `/api/casework/v1/complaints/${accepted.id}?asOf=yesterday`, 'validation_failed'],
        ['DELETE', `/api/casework/v1/complaints/${accepted.id}`, 'method_not_allowed'],
        ['PUT', '/api/public/v1/complaints', 'method_not_allowed'],
      ];
      const told = await Promise.all(
        asked.map(async ([method, at, code]) => wrongIn(await api.send('specialist', method, at), code)),
      );
      expect(told).toEqual(asked.map(() => undefined));
    });

    test('evidence that is none is refused', async () => {
      const path = `/api/intake/v1/complaints/${accepted.id}/evidence`;
      const boundary = 'x-boundary-x';
      const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` };
      const part = (head: string, content: string) =>
        `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n--${boundary}--\r\n`;
      const bodies: [string, Record<string, string>][] = [
        ['{}', {}],
        ['', multipart],
        ['no boundary here', multipart],
        [part('name="other"; filename="a.png"', 'x'), multipart],
        [part('name="file"; filename="a.png"', 'x').slice(0, -20), multipart],
        [part('name="unheardOf"', 'x'), multipart],
      ];
      for (const [body, headers] of bodies) {
        const answer = await api.send('channel-website', 'POST', path, { body, headers });
        expect([body, answer.status, wrongIn(answer)]).toEqual([body, expect.any(Number), undefined]);
      }
    });

    test('none of it was written down, and no process took it for a fault of its own', async () => {
      const [{ complaints }] = (await rows(
        stack.adminUrl,
        'select count(*)::int as complaints from intake.complaint',
      )) as any;
      const { items } = (await api.get('specialist', '/api/casework/v1/complaints?limit=200')).body;
      expect(complaints).toBe(items.length);
      // By our rule an error line means that a person must act now.
      expect(logLines(stack).filter((line) => /"level":"(error|fatal)".*"service":"/.test(line))).toEqual([]);
    });
  });

  describe('odd texts are stored as they came', () => {
    test.each(oddTexts)('%s', async (_name, text) => {
      const complaint = aComplaint({
        description: text,
        demand: text.slice(0, 5_000),
        reason: text.slice(0, 5_000),
      });
      const { body, status } = await api.post('channel-website', '/api/intake/v1/complaints', complaint);
      expect(status).toBe(201);
      const read = () =>
        api.get('channel-website', `/api/intake/v1/complaints/${body.id}`).then((answer) => answer.body);
      expect(await read()).toMatchObject({
        description: text,
        demand: text.slice(0, 5_000),
        reason: text.slice(0, 5_000),
      });

      const note = text.slice(0, 10_000);
      const at = api.complaint(body.id);
      await until(
        'it runs',
        async () =>
          (await at.command('agent', 'recordContact', { medium: 'phone', reached: true, note })).status ===
          200,
      );
      const contact = await at.event('contactRecorded');
      expect(contact.texts).toEqual([expect.objectContaining({ audience: 'internal', text: note })]);

      const tracking = `/api/intake/v1/tracking/${body.trackingUrl.split('/').at(-1)}`;
      expect((await api.post(undefined, `${tracking}/messages`, { text: note.slice(0, 5_000) })).status).toBe(
        202,
      );
      expect((await read()).texts.map((one: any) => one.text)).toEqual([note.slice(0, 5_000)]);
    });

    test('an odd name still gets its one acknowledgement', async () => {
      const email = `${newKey()}@example.org`;
      const name = '"Ro\u202Ebert"; <drop@example.org>, 👨‍👩‍👧 e\u0301';
      const { id, acceptanceNumber } = await api.accept(
        aComplaint({ complainant: { name, contact: { email } } }),
      );
      await api.message(email, acceptanceNumber);
      await api.complaint(id).event('complaintAcknowledged');
      expect(await api.messages(email)).toHaveLength(1);
      expect(await api.messages('drop@example.org')).toEqual([]);
    });

    test('100 kB of one letter are refused, not cut', async () => {
      const answer = await api.post(
        'channel-website',
        '/api/intake/v1/complaints',
        aComplaint({ description: 'x'.repeat(100_000) }),
      );
      expect(wrongIn(answer, 'validation_failed')).toBeUndefined();
      expect(answer.body.errors).toEqual([expect.objectContaining({ path: 'description' })]);
    });
  });

  test('every refused command names its rule and what its sender may do instead, as the list of commands says', async () => {
    const { at } = await story(api);
    const refusedOf = async (who: string) => {
      const listed = (await api.get(who, `${at.path}/commands`)).body as {
        name: string;
        allowed: boolean;
        rule: string;
      }[];
      const allowed = listed.filter((one) => one.allowed).map((one) => one.name);
      for (const { name, rule } of listed.filter((one) => !one.allowed)) {
        const answer = await at.command(who, name, {
          ...commandBodies[name],
          ...about(at.path.split('/').pop()!)[name],
        });
        expect([who, name, answer.body]).toMatchObject([who, name, { status: 409, code: 'refused', rule }]);
        expect([who, name, [...answer.body.allowed].sort()]).toEqual([who, name, [...allowed].sort()]);
        expect(answer.body.detail).toMatch(/\S/);
      }
      return listed.length - allowed.length;
    };
    expect(await refusedOf('auditor')).toBe(Object.keys(complaintCommands).length);
    for (const who of ['specialist', 'complaint-manager', 'quality'])
      expect(await refusedOf(who)).toBeGreaterThan(5);
  });

  test('calls between services are not there through the origin, for nobody and however they are written', async () => {
    const direct = `${stack.urls.organization}/api/organization/v1/internal/versions`;
    expect((await api.get('service-casework', direct)).status).toBe(200);
    const internal = (await documents(api))
      .flatMap(({ paths }) => Object.keys(paths))
      .filter((at) => at.includes('/internal/'));
    expect(internal.length).toBeGreaterThan(10);
    const written = internal.flatMap((at) =>
      ['internal', 'INTERNAL', '%69nternal', 'internal/'].map((word) => filled(at.replace('internal', word))),
    );
    for (const at of written) {
      for (const method of ['GET', 'POST']) {
        const answer = await api.send(
          'service-casework',
          method,
          at,
          method === 'POST' ? { body: '{}' } : {},
        );
        expect([at, answer.status]).toEqual([at, at.includes('//') ? expect.any(Number) : 404]);
        expect(answer.status).toBeGreaterThanOrEqual(400);
      }
    }
  });
}

/** Why an answer is no proper problem document of this code; undefined when it is one. */
function wrongIn({ status, headers, body, text }: Answer, code?: ErrorCode): string | undefined {
  const said = `${status} ${text.slice(0, 200)}`;
  if (status < 400 || status >= 500) return said;
  if (!/^application\/problem\+json/.test(headers.get('content-type') ?? ''))
    return `${headers.get('content-type')} ${said}`;
  if (code !== undefined && body.code !== code) return `not ${code} but ${said}`;
  const complete =
    errorCodes[body.code as ErrorCode] === status &&
    body.status === status &&
    body.requestId &&
    body.title &&
    body.detail;
  return complete ? undefined : said;
}

type Document = { paths: Record<string, Record<string, any>>; components: { schemas: Record<string, any> } };

const documents = (api: Api): Promise<Document[]> =>
  Promise.all(
    services.map(async (service) => (await api.get(undefined, `/api/${service}/openapi.json`)).body),
  );

/** Every POST with a JSON body that can be reached through the origin, as the documents declare them. */
async function targetsOf(api: Api): Promise<Target[]> {
  return (await documents(api)).flatMap(({ paths, components }) =>
    Object.entries(paths).flatMap(([at, { post }]) => {
      const json = post?.requestBody?.content['application/json'];
      if (!json || at.includes('/internal/')) return [];
      const schema = json.schema.$ref ? components.schemas[json.schema.$ref.split('/').at(-1)] : json.schema;
      const needsKey = (post.parameters ?? []).some((one: any) => one.name === 'Idempotency-Key');
      return [{ path: at, needsKey, fields: Object.keys(schema.properties ?? {}) }];
    }),
  );
}

/** What a well-formed body of these names must exist. */
const about = (id: string): Record<string, object> => ({
  linkComplaint: { other: id },
  mergeComplaint: { leading: id },
  recordRepeat: { earlier: id },
});
