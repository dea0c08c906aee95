import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { complaints, intakeUnderTest, type IntakeUnderTest } from './intake-under-test';

let intake: IntakeUnderTest;
beforeAll(async () => {
  intake = await intakeUnderTest();
});
afterAll(() => intake.stop());

/** The smallest PNG there is. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const aPng = (seed: string): Buffer => Buffer.concat([png, Buffer.from(seed)]);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const factsOf = (id: string) =>
  intake.rows('select name, payload from fact where complaint_id = $1 order by received_at, name', [id]);

describe('reading a record', () => {
  test('gives back what was sent, and leaves a trace of the reading (S-74)', async () => {
    const { id, acceptanceNumber, trackingUrl } = await intake.accept({
      object: { productName: '洗衣机', orderNumber: 'SO-1' },
      subject: { kind: 'outlet', outlet: '人民路店' },
      demand: '退货',
      demandAmountFen: 259_900,
    });
    const { body } = await intake.get(`${complaints}/${id}`, 'agent').expect(200);
    expect(body).toMatchObject({
      id,
      acceptanceNumber,
      trackingUrl,
      kind: 'complaint',
      channel: 'app',
      complainant: { kind: 'person', name: '林小满', contact: { phone: '13800138000' } },
      object: { productName: '洗衣机', orderNumber: 'SO-1' },
      subject: { kind: 'outlet', outlet: '人民路店' },
      demand: '退货',
      demandAmountFen: 259_900,
      missing: ['occurredAt', 'reason', 'evidence'],
      evidence: [],
      texts: [],
    });
    expect(await intake.rows('select reader, what from access_log where complaint_id = $1', [id])).toEqual([
      { reader: 'person/agent', what: 'record' },
    ]);
  });

  test('a channel client reads what its channel sent and nothing else', async () => {
    const { id } = await intake.accept();
    await intake.get(`${complaints}/${id}`, 'channel-app').expect(200);
    await intake.get(`${complaints}/${id}`, 'channel-wechat').expect(404);
  });

  test('department staff read the cases of their department, without name and contact', async () => {
    const { id } = await intake.accept();
    intake.neighbours.department = 'billing';
    const { body } = await intake.get(`${complaints}/${id}`, 'department-staff@billing').expect(200);
    expect(body.description).toBeDefined();
    expect(body).not.toHaveProperty('complainant');
    expect(body).not.toHaveProperty('trackingUrl');
    await intake.get(`${complaints}/${id}`, 'department-head@delivery').expect(404);
    expect(await intake.rows('select reader, what from access_log where complaint_id = $1', [id])).toEqual([
      { reader: 'person/department-staff@billing', what: 'recordWithoutPerson' },
    ]);
  });

  test('department staff get no record while casework cannot say whose it is', async () => {
    const { id } = await intake.accept();
    intake.neighbours.away.add('casework');
    const response = await intake.get(`${complaints}/${id}`, 'department-staff@billing');
    intake.neighbours.away.delete('casework');
    expect([response.status, response.body.code]).toEqual([503, 'unavailable']);
  });

  test.each(['nothing', '0198c6a5-0000-7000-8000-000000000000', "'; --"])(
    '%s is no complaint',
    async (id) => {
      const response = await intake.get(`${complaints}/${encodeURIComponent(id)}`, 'agent');
      expect([response.status, response.body.code]).toEqual([404, 'not_found']);
    },
  );
});

describe('completing a record (S-04)', () => {
  test('what is supplied later is no longer missing, and the case is told', async () => {
    const { id } = await intake.accept();
    const body = { occurredAt: 'none', object: { productName: '洗衣机' }, evidence: 'none' };
    const answer = await intake.post(`${complaints}/${id}/record`, body, { as: 'channel-app' }).expect(200);
    expect(answer.body).toEqual({ missing: ['reason', 'demand'] });
    expect(await factsOf(id)).toEqual([
      { name: 'recordCompleted', payload: { missing: ['reason', 'demand'] } },
    ]);
    const record = await intake.get(`${complaints}/${id}`, 'agent');
    expect(record.body).toMatchObject({
      missing: ['reason', 'demand'],
      occurredAt: 'none',
      object: { productName: '洗衣机' },
    });
  });

  test('what the customer said before is never overwritten', async () => {
    const { id } = await intake.accept({ reason: '漏水' });
    const other = await intake.post(`${complaints}/${id}/record`, { reason: '别的' }, { as: 'agent' });
    expect([other.status, other.body.code, other.body.fields]).toEqual([409, 'conflict', ['reason']]);
    await intake
      .post(`${complaints}/${id}/record`, { reason: '漏水', demand: '维修' }, { as: 'agent' })
      .expect(200);
    const [row] = await intake.rows('select reason, demand from complaint where id = $1', [id]);
    expect(row).toEqual({ reason: '漏水', demand: '维修' });
  });

  test('the same request twice tells the case once', async () => {
    const { id } = await intake.accept();
    const send = () =>
      intake.post(`${complaints}/${id}/record`, { demand: '维修' }, { as: 'agent', key: `once-${id}` });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map((a) => a.body)).toEqual(
      Array.from({ length: 3 }, () => ({ missing: ['occurredAt', 'object', 'reason', 'evidence'] })),
    );
    expect(await factsOf(id)).toHaveLength(1);
  });

  test('nothing, an unknown field and a foreign channel are refused', async () => {
    const { id } = await intake.accept();
    await intake.post(`${complaints}/${id}/record`, {}, { as: 'agent' }).expect(400);
    await intake.post(`${complaints}/${id}/record`, { description: 'x' }, { as: 'agent' }).expect(400);
    await intake.post(`${complaints}/${id}/record`, { demand: 'x' }, { as: 'channel-email' }).expect(404);
    await intake.post(`${complaints}/${id}/record`, { demand: 'x' }, { as: 'auditor' }).expect(403);
  });
});

describe('evidence (S-26)', () => {
  test('is kept by its hash, named in the record, and told to the case', async () => {
    const { id } = await intake.accept();
    const file = aPng('first');
    const { body } = await intake
      .upload(`${complaints}/${id}/evidence`, file, { as: 'channel-app', name: '漏水 照片.png' })
      .expect(201);
    expect(body).toEqual({
      evidenceId: expect.stringMatching(/^ev_/),
      sha256: sha256(file),
      mediaType: 'image/png',
      size: file.length,
    });
    expect(await readFile(join(intake.dataDir, 'evidence', body.sha256.slice(0, 2), body.sha256))).toEqual(
      file,
    );
    expect(await factsOf(id)).toEqual(
      expect.arrayContaining([
        { name: 'evidenceAdded', payload: { evidenceId: body.evidenceId, sha256: body.sha256 } },
        { name: 'recordCompleted', payload: { missing: ['occurredAt', 'object', 'reason', 'demand'] } },
      ]),
    );
    const record = await intake.get(`${complaints}/${id}`, 'agent');
    expect(record.body.evidence).toEqual([
      { ...body, name: '漏水 照片.png', receivedAt: expect.any(String) },
    ]);
    const read = await intake.get(`${complaints}/${id}/evidence/${body.evidenceId}`, 'agent').expect(200);
    expect(read.body).toEqual(file);
    expect(read.headers['content-disposition']).toMatch(/^attachment/);
  });

  test('the same file again is the same evidence; a second one tells the case only that it came', async () => {
    const { id } = await intake.accept();
    const send = (file: Buffer, key?: string) =>
      intake.upload(`${complaints}/${id}/evidence`, file, { as: 'channel-app', ...(key && { key }) });
    const first = await send(aPng('same'), `ev-${id}`).expect(201);
    expect((await send(aPng('same'), `ev-${id}`).expect(200)).body).toEqual(first.body);
    expect((await send(aPng('same')).expect(200)).body).toEqual(first.body);
    await send(aPng('other')).expect(201);
    const names = (await factsOf(id)).map((fact) => fact.name);
    expect(names.sort()).toEqual(['evidenceAdded', 'evidenceAdded', 'recordCompleted']);
  });

  test.each<[string, Buffer, string, string]>([
    [
      'a program',
      Buffer.concat([Buffer.from('7f454c460201010000000000000000000200', 'hex'), Buffer.alloc(64)]),
      'image/png',
      'photo.png',
    ],
    ['a page', Buffer.from('<html><script>1</script></html>'), 'text/html', 'a.html'],
    ['a page that says it is text', Buffer.from('<svg onload="alert(1)">'), 'text/plain', 'a.txt'],
    ['a picture that says it is a document', png, 'application/pdf', 'a.pdf'],
    ['an empty file', Buffer.alloc(0), 'image/png', 'a.png'],
    ['bytes that mean nothing', Buffer.from([1, 2, 3, 4]), 'text/plain', 'a.txt'],
  ])('%s is refused and leaves no file', async (_name, file, type, name) => {
    const { id } = await intake.accept();
    const response = await intake.upload(`${complaints}/${id}/evidence`, file, { as: 'agent', type, name });
    expect([response.status, response.body.code]).toEqual([415, 'unsupported_media_type']);
    expect(await readdir(join(intake.dataDir, 'uploads'))).toEqual([]);
    expect(await factsOf(id)).toEqual([]);
  });

  test.each<[string, Buffer, string, string]>([
    ['plain text', Buffer.from('2 月 1 日下单，3 日漏水。'), 'text/plain', 'text/plain'],
    ['a picture sent as bytes', png, 'application/octet-stream', 'image/png'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), 'application/pdf', 'application/pdf'],
  ])('%s is taken for what it is', async (_name, file, type, mediaType) => {
    const { id } = await intake.accept();
    const { body } = await intake
      .upload(`${complaints}/${id}/evidence`, file, { as: 'agent', type, name: 'file' })
      .expect(201);
    expect(body.mediaType).toBe(mediaType);
  });

  test('a file over the limit is refused with 413', async () => {
    const small = await intakeUnderTest({ EVIDENCE_MAX_BYTES: '1000' });
    try {
      const { id } = await small.accept();
      const response = await small.upload(`${complaints}/${id}/evidence`, aPng('x'.repeat(2_000)), {
        as: 'channel-app',
      });
      expect([response.status, response.body.code]).toEqual([413, 'payload_too_large']);
      expect(await readdir(join(small.dataDir, 'uploads'))).toEqual([]);
    } finally {
      await small.stop();
    }
  });
});

describe('for other services', () => {
  test('contact tells how to reach the customer and leaves a trace (S-74)', async () => {
    const { id, acceptanceNumber, trackingUrl } = await intake.accept({
      complainant: {
        name: '林小满',
        contact: { phone: '13800138000', email: 'lin@example.org', preferred: 'email' },
      },
      language: 'en',
    });
    const { body } = await intake
      .get(`/api/intake/v1/internal/complaints/${id}/contact`, 'service-notification')
      .expect(200);
    expect(body).toEqual({
      complaintId: id,
      acceptanceNumber,
      trackingUrl,
      name: '林小满',
      language: 'en',
      preferred: 'email',
      contact: { phone: '13800138000', email: 'lin@example.org' },
      channel: 'app',
    });
    const [row] = await intake.rows('select reader, what from access_log where complaint_id = $1', [id]);
    expect(row).toEqual({ reader: 'service/service-notification', what: 'contact' });
    await intake.get(`/api/intake/v1/internal/complaints/${id}/contact`, 'agent').expect(403);
  });

  test('only a rehearsed complaint can be moved, and only forward', async () => {
    const rehearsing = await intakeUnderTest({ REHEARSAL: 'on' });
    try {
      const { id, code } = await rehearsing.accept();
      const path = `/api/intake/v1/internal/complaints/${id}/clock-offset`;
      await rehearsing.post(path, { offsetMs: 86_400_000 }, { as: 'service-casework' }).expect(200);
      const earlier = await rehearsing.post(path, { offsetMs: 5 }, { as: 'service-casework' }).expect(200);
      expect(earlier.body).toEqual({ offsetMs: 86_400_000 });
      const { body } = await rehearsing
        .post(`/api/intake/v1/tracking/${code}/messages`, { text: '还在等' })
        .expect(202);
      expect(Date.parse(body.receivedAt) - Date.now()).toBeGreaterThan(86_000_000);
    } finally {
      await rehearsing.stop();
    }
    const { id } = await intake.accept();
    const response = await intake.post(
      `/api/intake/v1/internal/complaints/${id}/clock-offset`,
      { offsetMs: 1 },
      { as: 'service-casework' },
    );
    expect([response.status, response.body.code]).toEqual([409, 'conflict']);
  });
});

describe('sensitive evidence (L-14)', () => {
  const evidenceIn = async () => {
    const { id } = await intake.accept();
    const { body } = await intake
      .upload(`${complaints}/${id}/evidence`, aPng(`sensitive ${id}`), { as: 'channel-app' })
      .expect(201);
    return { id, path: `${complaints}/${id}/evidence/${body.evidenceId}` };
  };

  test('L-14: once it is marked, it is read by named roles for a purpose, and every attempt is on record', async () => {
    const { id, path } = await evidenceIn();
    await intake.get(path, 'agent').expect(200);
    await intake.post(`${path}/sensitivity`, { kind: 'medical' }, { as: 'agent' }).expect(201);
    await intake.get(`${path}?purpose=investigation`, 'agent').expect(403);
    await intake.get(`${path}?purpose=investigation`, 'channel-app').expect(403);
    expect((await intake.get(path, 'specialist').expect(400)).body.errors).toEqual([
      { path: 'purpose', message: expect.stringContaining('investigation') },
    ]);
    await intake.get(`${path}?purpose=curiosity`, 'specialist').expect(400);
    await intake.get(`${path}?purpose=investigation`, 'specialist').expect(200);
    const trail = await intake.rows(
      `select reader, what, purpose from access_log where complaint_id = '${id}' and what like '%evidence%' order by at, id`,
    );
    expect(trail.slice(1)).toEqual([
      { reader: 'person/agent', what: 'refused evidence medical', purpose: 'investigation' },
      { reader: 'channel/app', what: 'refused evidence medical', purpose: 'investigation' },
      { reader: 'person/specialist', what: 'refused evidence medical', purpose: null },
      { reader: 'person/specialist', what: 'refused evidence medical', purpose: 'curiosity' },
      { reader: 'person/specialist', what: 'evidence medical', purpose: 'investigation' },
    ]);
  });

  test('L-14: marking is for staff, of evidence that is there, of a kind that is known', async () => {
    const { path } = await evidenceIn();
    const mark = (as: string, kind = 'identity', of = path) =>
      intake.post(`${of}/sensitivity`, { kind }, { as });
    await mark('auditor').expect(403);
    await mark('channel-app').expect(403);
    await mark('legal', 'gossip').expect(400);
    await mark('legal', 'identity', `${path}x`).expect(404);
    await mark('legal').expect(201);
  });
});
