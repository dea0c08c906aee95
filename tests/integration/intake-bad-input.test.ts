import {
  aComplaint,
  complaints,
  intakeUnderTest,
  publicComplaints,
  type IntakeUnderTest,
} from './intake-under-test';

let intake: IntakeUnderTest;
beforeAll(async () => {
  intake = await intakeUnderTest();
});
afterAll(() => intake.stop());

const json = JSON.stringify(aComplaint());
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

/** Sends bytes as they are. */
let keys = 0;
const raw = (body: string | Buffer, type: string, key = `raw-${(keys += 1)}`) => {
  const request = intake.raw(complaints).set('Authorization', 'Bearer channel-app').set('Content-Type', type);
  if (key !== '') request.set('Idempotency-Key', key);
  return request.serialize((bytes) => bytes as unknown as string).send(body as string);
};

describe('a request that cannot be read is a problem of its sender, never a 5xx', () => {
  test.each<[string, string | Buffer, string, string]>([
    ['U+0000 in a text', json.replace('洗衣机', '\\u0000'), 'application/json', 'malformed_json'],
    ['half a surrogate pair', json.replace('洗衣机', '\\ud800'), 'application/json', 'malformed_json'],
    ['a duplicate key', json.replace('{', '{"channel":"app",'), 'application/json', 'malformed_json'],
    ['no JSON', '{"channel":', 'application/json', 'malformed_json'],
    ['an empty body', '', 'application/json', 'validation_failed'],
    ['2,000 levels', nested(2_000), 'application/json', 'malformed_json'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'application/json', 'malformed_json'],
    ['text/plain', json, 'text/plain', 'unsupported_media_type'],
    ['utf-7', json, 'application/json; charset=utf-7', 'unsupported_media_type'],
    [
      '1 MB',
      JSON.stringify(aComplaint({ description: 'x'.repeat(1_000_000) })),
      'application/json',
      'payload_too_large',
    ],
    ['an array', '[]', 'application/json', 'validation_failed'],
    ['null', 'null', 'application/json', 'validation_failed'],
  ])('%s', async (_name, body, type, code) => {
    const response = await raw(body, type);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    const problem = JSON.parse(response.text);
    expect(problem).toMatchObject({ code, status: response.status, requestId: expect.any(String) });
  });

  test('no Idempotency-Key', async () => {
    const response = await raw(json, 'application/json', '');
    expect([response.status, JSON.parse(response.text).code]).toEqual([400, 'idempotency_key_required']);
  });
});

describe('what the record cannot be is named by its path', () => {
  const contact = (fields: object) => ({ complainant: { name: '林小满', contact: fields } });
  test.each<[string, Record<string, unknown>, string]>([
    ['an unknown field', { priority: 1 }, 'priority'],
    ['an unknown field inside', { object: { colour: 'red' } }, 'object.colour'],
    ['an unknown channel', { channel: 'fax' }, 'channel'],
    ['a number as text', { description: 5 }, 'description'],
    ['a blank description', { description: ' \n\t' }, 'description'],
    ['20,001 letters', { description: 'x'.repeat(20_001) }, 'description'],
    ['100 kB of one letter', { description: 'x'.repeat(100_000) }, 'description'],
    [
      'a name of 201 letters',
      { complainant: { name: 'x'.repeat(201), contact: { phone: '13800138000' } } },
      'complainant.name',
    ],
    [
      'a name with a line break',
      { complainant: { name: 'a\r\nBcc: b', contact: { phone: '13800138000' } } },
      'complainant.name',
    ],
    ['no contact', contact({}), 'complainant.contact'],
    ['only a preference', contact({ preferred: 'sms' }), 'complainant.contact'],
    ['letters as telephone', contact({ phone: 'call me' }), 'complainant.contact.phone'],
    ['three digits as telephone', contact({ phone: '110' }), 'complainant.contact.phone'],
    ['a mail header as address', contact({ email: 'a@b.cn\nBcc: c@d.cn' }), 'complainant.contact.email'],
    ['two @', contact({ email: 'a@b@c.cn' }), 'complainant.contact.email'],
    ['no domain', contact({ email: 'a@b' }), 'complainant.contact.email'],
    ['an instant without offset', { receivedAt: '2026-02-09T10:00:00' }, 'receivedAt'],
    ['the 30th of February', { occurredAt: '2026-02-30' }, 'occurredAt'],
    ['something that happens next year', { occurredAt: '2099-01-01' }, 'occurredAt'],
    ['half a fen', { demandAmountFen: 0.5 }, 'demandAmountFen'],
    ['less than no money', { demandAmountFen: -1 }, 'demandAmountFen'],
    ['money beyond any integer', { demandAmountFen: 1e300 }, 'demandAmountFen'],
    ['a sentence as category', { category: 'he called me names' }, 'category'],
    [
      'a sentence as staff reference',
      { subject: { kind: 'person', staffRef: '那个 穿红衣服的' } },
      'subject.staffRef',
    ],
    ['an unknown language', { language: 'tlh' }, 'language'],
    ['a receipt in the year 1', { receivedAt: '0001-01-01T00:00:00Z', receivedProof: 'x' }, 'receivedAt'],
  ])('%s', async (_name, change, path) => {
    const response = await intake.post(complaints, aComplaint(change), { as: 'channel-app' });
    expect([response.status, response.body.code]).toEqual([400, 'validation_failed']);
    expect(response.body.errors.map((e: { path: string }) => e.path)).toContain(path);
    expect(response.body.errors[0].message).not.toBe('');
  });

  test('everything that is wrong is said at once', async () => {
    const { body } = await intake.post(publicComplaints, { complainant: { name: '', contact: {} } });
    expect(body.errors.map((e: { path: string }) => e.path).sort()).toEqual(
      ['complainant.contact', 'complainant.name', 'description'].sort(),
    );
  });

  test('a wrong method is answered with what is allowed', async () => {
    const response = await intake.get(publicComplaints);
    expect([response.status, response.headers.allow, response.body.code]).toEqual([
      405,
      'POST',
      'method_not_allowed',
    ]);
  });
});

describe('plausible contacts are taken', () => {
  test.each([
    '13800138000',
    '+86 138-0013-8000',
    '8613800138000',
    '010-62345678',
    '(0755) 8234 5678 转 123',
    '400-800-8820',
    '+85223456789',
    '+1 (415) 555-2671',
    '95588123',
  ])('telephone %s', async (phone) => {
    await intake.accept({ complainant: { name: 'x', contact: { phone } } });
  });

  test.each(['a@b.cn', 'first.last+tag@sub.example.org', '用户@例子.广告', "o'neil@example.ie"])(
    'mail %s',
    async (email) => {
      await intake.accept({ complainant: { name: 'x', contact: { email } } });
    },
  );
});

describe('odd texts come back byte by byte', () => {
  test.each([
    ['bidi controls', 'abc \u202Eexe.gpj\u202C \u200F\u061C עברית العربية'],
    ['an emoji family', '👩‍👩‍👧‍👦 👨🏿‍🦰 🏳️‍🌈 🇨🇳 ☺︎☺️'],
    ['combining marks', 'Z̷̢̛a̴l̵g̶o̸ e\u0301 é 한글'],
    ['unnormalised', 'Å Å Å ﬁ ｆｕｌｌ　ｗｉｄｔｈ'],
    [
      'injection snippets',
      `'; drop table complaint; -- "><script>alert(1)</script> {{7*7}} \${jndi:ldap://x} %s%n =cmd|'/c calc'!A0 ../../etc/passwd`,
    ],
    ['rare characters', '𠮷野家 𪚥 \u{10FFFF} \uFEFF \uFFFD \u0085 \u2028\u2029'],
    ['white space around', '  \t两端有空白\r\n  '],
    ['20,000 of one letter', '漏'.repeat(20_000)],
  ])('%s', async (_name, text) => {
    const line = text
      .replace(/\p{Cc}/gu, '')
      .slice(0, 200)
      .replace(/[\ud800-\udbff]$/, '');
    const { id } = await intake.accept({
      description: text,
      reason: text.slice(0, 4_000),
      complainant: { name: line, contact: { wechat: line.slice(0, 40).replace(/[\ud800-\udbff]$/, '') } },
    });
    const [row] = await intake.rows(
      'select description, name from complaint join complainant on complaint_id = id where id = $1',
      [id],
    );
    expect(row).toEqual({ description: text, name: line });
    const record = await intake.get(`${complaints}/${id}`, 'channel-app').expect(200);
    expect(record.body.description).toBe(text);
    expect(record.body.complainant.name).toBe(line);
  });
});
