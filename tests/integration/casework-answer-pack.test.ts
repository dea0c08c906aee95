import { aStaffMember, CaseworkWorld } from '../support/casework-world';
import { pdfText } from '../support/pdf-text';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await CaseworkWorld.open();
  for (const role of ['legal', 'executive'] as const) world.hire(aStaffMember(role));
  world.hire(aStaffMember('department-staff', { id: 'owner', department: 'delivery' }));
});
afterAll(() => world.close());

const reply = '尊敬的客户,我们正在核实龘靐齉洗衣机的故障原因,三日内答复。';
const secret = '内部意见:供应商有问题';

/** A complaint with a reply to the customer and an outside case that somebody of another department answers. */
async function withOutsideCase(): Promise<string> {
  const id = await world.investigating();
  const specialist = world.as('specialist');
  await specialist
    .post(`complaints/${id}/commands/sendStageReply`, { reply, replyLanguage: 'zh-CN', substantive: false })
    .expect(200);
  const opened = { body: '12315', externalId: 'ODR-2026-9', receivedAt: '2026-02-09T02:30:00Z' };
  await world
    .as('complaint-manager')
    .post(`complaints/${id}/commands/openExternalCase`, { ...opened, owner: 'owner', note: secret })
    .expect(200);
  const proof = { medium: 'letter', note: secret };
  await world
    .as('complaint-manager')
    .post(`complaints/${id}/commands/recordExternalReply`, { n: 1, from: 'body', final: false, proof })
    .expect(200);
  await world
    .as('service:intake')
    .post(`complaints/${id}/signals/evidenceAdded`, {
      signalId: `evidence/${id}`,
      payload: { evidenceId: 'ev-1', sha256: 'b'.repeat(64) },
    })
    .expect((answer) => expect(answer.status).toBeLessThan(300));
  return id;
}

const path = (id: string, n: string, extension: string) =>
  `complaints/${id}/external-cases/${n}/answer-pack.${extension}`;
const pdf = (who: string, id: string, language = 'zh-CN') =>
  world
    .as(who)
    .get(path(id, '1', 'pdf'))
    .set('Accept-Language', language)
    .buffer(true)
    .parse((res, done) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => done(null, Buffer.concat(chunks)));
    });

test('L-08 the answer pack as JSON: the outside case, what the customer was told, evidence by hash, no internal note', async () => {
  const id = await withOutsideCase();
  const { body, headers } = await world
    .as('complaint-manager')
    .get(path(id, '1', 'json'))
    .expect(200);
  expect(headers['content-disposition']).toBe(
    `attachment; filename="TS-20260209-${id.toUpperCase()}-1.json"`,
  );
  expect(body).toMatchObject({
    complaint: { acceptanceNumber: `TS-20260209-${id.toUpperCase()}`, stage: 'investigating' },
    outsideCase: {
      n: 1,
      body: '12315',
      externalId: 'ODR-2026-9',
      owner: 'owner',
      letters: [{ from: 'body' }],
    },
    evidence: [{ id: 'ev-1', sha256: 'b'.repeat(64) }],
    replies: [{ type: 'stageReplySent', text: reply, language: 'zh-CN' }],
    remedy: { money: { statutory: 0, goodwill: 0, bonus: 0, voluntary: 0 }, actions: [] },
  });
  expect(body.timeline.map(({ type }: { type: string }) => type)).toContain('investigationStarted');
  expect(JSON.stringify(body)).not.toMatch(/内部意见|in_[0-9a-f]{32}/);
});

test('L-08 the same as PDF with every Chinese character, in the language asked for', async () => {
  const id = await withOutsideCase();
  const answer = await pdf('legal', id).expect(200);
  expect(answer.headers['content-type']).toContain('application/pdf');
  const text = pdfText(answer.body as Buffer);
  for (const words of [
    '外部投诉案件答复材料',
    'ODR-2026-9',
    `TS-20260209-${id.toUpperCase()}`,
    '龘靐齉洗衣机',
    '机构来函',
    '开始调查',
    'b'.repeat(64).slice(0, 20),
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('内部意见');
  expect(pdfText((await pdf('legal', id, 'zh-TW').expect(200)).body as Buffer)).toContain(
    '外部投訴案件答覆資料',
  );
  expect(pdfText((await pdf('legal', id, 'en').expect(200)).body as Buffer)).toContain(
    'Answer to an outside case',
  );
});

test('L-08, S-46 for named roles, the handler and whoever answers the body; both reading and trying are in the audit', async () => {
  const id = await withOutsideCase();
  for (const who of ['complaint-manager', 'legal', 'executive', 'auditor', 'specialist', 'owner'])
    await world
      .as(who)
      .get(path(id, '1', 'json'))
      .expect(200);
  for (const who of ['agent', 'team-lead', 'department-head-delivery', 'administrator'])
    await world
      .as(who)
      .get(path(id, '1', 'json'))
      .expect(403);
  const audit = await world.database.query(
    `select actor, action from audit where case_id = $1 and subject = 'casework.externalCases.answerPack' order by id`,
    [`complaint/${id}`],
  );
  expect(audit).toHaveLength(10);
  expect(audit).toContainEqual({ actor: 'person/owner', action: 'read' });
  expect(audit).toContainEqual({ actor: 'person/agent', action: 'forbidden' });
});

test('L-08 what is not there is not found', async () => {
  const id = await withOutsideCase();
  const manager = world.as('complaint-manager');
  for (const n of ['2', '0', '01', 'x']) await manager.get(path(id, n, 'json')).expect(404);
  await manager.get(path('nobody', '1', 'pdf')).expect(404);
});

test('S-90, L-08 a report set apart is not there for who need not know of it, even its handler', async () => {
  const id = await withOutsideCase();
  await world
    .as('service:intake')
    .post(`complaints/${id}/signals/reportSetApart`, {
      signalId: `apart/${id}`,
      payload: { reason: 'corruption' },
    })
    .expect((answer) => expect(answer.status).toBeLessThan(300));
  await world
    .as('specialist')
    .get(path(id, '1', 'json'))
    .expect(404);
  await world
    .as('owner')
    .get(path(id, '1', 'json'))
    .expect(404);
  await world
    .as('auditor')
    .get(path(id, '1', 'json'))
    .expect(200);
});

test('L-06 a link to a complaint that has ended is kept by this side, and the answer says so', async () => {
  const [id, gone] = [await world.investigating(), await world.accept()];
  const head = (await world.casework.log.head(`complaint/${gone}`))!;
  const message = {
    id: 'end',
    name: 'end',
    payload: {},
    by: { kind: 'system' as const },
    at: world.engine.now,
  };
  await world.casework.log.append({
    caseId: `complaint/${gone}`,
    after: head.seq,
    message,
    events: [{ type: 'complaintArchived' }, { type: 'reopeningEnded' }] as never,
  });
  const { body } = await world
    .as('specialist')
    .post(`complaints/${id}/commands/linkComplaint`, { other: gone, kind: 'related' })
    .expect(200);
  expect(body.events).toMatchObject([{ type: 'complaintLinked', other: gone, oneSided: true }]);
});
