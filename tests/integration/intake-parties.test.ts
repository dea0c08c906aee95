import { pdfText } from '../support/pdf-text';
import { aComplaint, complaints, intakeUnderTest, type IntakeUnderTest, until } from './intake-under-test';

let intake: IntakeUnderTest;
beforeAll(async () => (intake = await intakeUnderTest()));
afterAll(() => intake.stop());

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A complaint with a document of authority among its evidence. */
async function withAuthority(change: Record<string, unknown> = {}) {
  const { id } = await intake.accept(change);
  const answer = await intake.upload(`${complaints}/${id}/evidence`, png, { as: 'agent' });
  return { id, authorityEvidenceId: String(answer.body.evidenceId) };
}
const add = (id: string, party: object) => intake.post(`${complaints}/${id}/parties`, party, { as: 'agent' });

describe('L-03 who speaks for the complainant', () => {
  test('L-03 a proxy is recorded with the authority document; the case hears of it by id and role only', async () => {
    const { id, authorityEvidenceId } = await withAuthority();
    const party = { role: 'proxy', name: '欧阳律师', contact: { phone: '13800138001' }, authorityEvidenceId };
    const { body } = await add(id, party).expect(201);
    const record = (await intake.get(`${complaints}/${id}`, 'agent').expect(200)).body;
    expect(record.parties).toMatchObject([{ partyId: body.partyId, ...party }]);
    const [fact] = await intake.rows(
      `select payload from fact where complaint_id = $1 and name = 'partyAdded'`,
      [id],
    );
    expect(fact!.payload).toEqual({ partyId: body.partyId, role: 'proxy' });
  });

  test('L-03 a document of another complaint is no authority', async () => {
    const { authorityEvidenceId } = await withAuthority();
    const { id } = await intake.accept();
    const answer = await add(id, { role: 'heir', name: '林小满', authorityEvidenceId });
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, 'authorityEvidenceId']);
  });

  test('L-03 there are at most five representatives, also when all come at once', async () => {
    const { id, authorityEvidenceId } = await withAuthority();
    const answers = await Promise.all(
      Array.from({ length: 7 }, (_, i) =>
        add(id, { role: 'representative', name: `代表${i}`, authorityEvidenceId }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 201, 201, 201, 201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
      code: 'conflict',
      rule: 'L-03',
    });
    await add(id, { role: 'proxy', name: '代理人', authorityEvidenceId }).expect(201);
  });

  test('S-74 department staff see that there is a proxy, not who', async () => {
    const { id, authorityEvidenceId } = await withAuthority();
    await add(id, { role: 'proxy', name: '欧阳律师', authorityEvidenceId }).expect(201);
    intake.neighbours.department = 'appliances';
    const { body } = await intake.get(`${complaints}/${id}`, 'department-staff@appliances').expect(200);
    expect(body.parties).toEqual([expect.objectContaining({ role: 'proxy' })]);
    expect(JSON.stringify(body)).not.toContain('欧阳');
  });
});

describe('S-05 the record form', () => {
  const said = {
    complainant: { name: '龘靐齉', contact: { phone: '13800138000' }, proxyFor: '林奶奶' },
    description: '滚筒洗衣机脱水时剧烈晃动，第二天底部开始漏水。',
    reason: '门封老化漏水',
    demand: '尽快上门修理',
    object: { productName: '滚筒洗衣机', orderNumber: 'A-2026-001' },
    subject: { kind: 'outlet', outlet: '人民路门店' },
  };
  const form = (id: string, as: string, language = 'zh-CN') =>
    intake
      .get(`${complaints}/${id}/record-form`, as)
      .set('Accept-Language', language)
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('end', () => done(null, Buffer.concat(chunks)));
      });

  test('S-05 S-86 is printed from the record as PDF with every Chinese character, rare ones included', async () => {
    const { id } = await intake.accept(said);
    const answer = await form(id, 'agent').expect(200);
    expect(answer.headers['content-type']).toContain('application/pdf');
    const text = pdfText(answer.body as Buffer);
    for (const words of [
      '客户投诉处理记录表',
      '龘靐齉',
      '林奶奶',
      said.description,
      said.reason,
      said.demand,
    ])
      expect(text).toContain(words);
    expect(text).toContain('人民路门店');
    expect(text).toContain('滚筒洗衣机 A-2026-001');
    expect(text).toContain('投诉人姓名或名称');
    expect(text).toContain('发生时间待补充');
    expect(text).toMatch(/表样版本 ?1/);
  });

  test('S-05 is there in the language asked for', async () => {
    const { id } = await intake.accept(said);
    expect(pdfText((await form(id, 'agent', 'en').expect(200)).body as Buffer)).toContain(
      'Complaint handling record',
    );
    expect(pdfText((await form(id, 'agent', 'zh-TW').expect(200)).body as Buffer)).toContain(
      '客戶投訴處理紀錄表',
    );
  });

  test('S-05 S-74 every printing is logged, and department staff get it without the person', async () => {
    const { id } = await intake.accept(said);
    intake.neighbours.department = 'appliances';
    const text = pdfText((await form(id, 'department-staff@appliances').expect(200)).body as Buffer);
    expect(text).toContain(said.description);
    expect(text).not.toContain('龘靐齉');
    await form(id, 'agent').expect(200);
    const rows = await intake.rows('select what from access_log where complaint_id = $1 order by id', [id]);
    expect(rows.map(({ what }) => what)).toEqual(['recordFormWithoutPerson', 'recordForm']);
  });

  test('S-05 a channel prints what it sent, and no other', async () => {
    const { id } = await intake.accept(said);
    await form(id, 'channel-app').expect(200);
    expect((await intake.get(`${complaints}/${id}/record-form`, 'channel-email')).status).toBe(404);
  });
});

test('S-90 the record of a report that was set apart is read by few; for others it is not there', async () => {
  const { id } = await intake.accept();
  await intake.post(`${complaints}/${id}/report`, { reason: 'corruption' }, { as: 'agent' }).expect(200);
  const [fact] = await intake.rows(
    `select payload from fact where complaint_id = $1 and name = 'reportSetApart'`,
    [id],
  );
  expect(fact!.payload).toEqual({ reason: 'corruption' });
  const seen: [string, number][] = [];
  for (const who of ['agent', 'team-lead', 'quality', 'legal', 'complaint-manager', 'auditor'])
    seen.push([who, (await intake.get(`${complaints}/${id}`, who)).status]);
  expect(seen).toEqual([
    ['agent', 404],
    ['team-lead', 404],
    ['quality', 404],
    ['legal', 200],
    ['complaint-manager', 200],
    ['auditor', 200],
  ]);
});

test('S-09 whoever takes a complaint at the desk is its first owner', async () => {
  intake.neighbours.versions = { ...intake.neighbours.versions, logic: 2 };
  const body = aComplaint({ channel: 'hotline' });
  const ownerOf = async () => {
    const { id } = (await intake.post(complaints, body, { as: 'agent' }).expect(201)).body;
    const opened = () =>
      intake.neighbours.toldAt('/internal/events').find((told) => told.body.caseId === `complaint/${id}`);
    await until(() => opened() !== undefined);
    return opened()!.body.events[0].firstOwner;
  };
  await until(async () => (await ownerOf()) !== undefined);
  expect(await ownerOf()).toEqual({ role: 'agent', person: 'agent' });
});
