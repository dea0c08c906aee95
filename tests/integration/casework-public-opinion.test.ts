import { publicOpinionCaseId } from '../../workflows/contracts/ids';
import { aStaffMember, CaseworkWorld } from '../support/casework-world';
import { until } from './intake-under-test';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await CaseworkWorld.open();
  for (const role of ['public-relations', 'legal', 'executive'] as const) world.hire(aStaffMember(role));
}, 90_000);
afterAll(() => world?.close());

const volumes = 'public-opinion/volumes';
const report = (topic: string, count: number, at = '2026-02-09T02:00:00.000Z', source = 'weibo') => ({
  source,
  topic,
  count,
  at,
});
const feed = () => world.as('service:feed');

/** A topic at the threshold; its case runs. */
async function anOpinion(topic: string): Promise<string> {
  const { body } = await feed().post(volumes, report(topic, 100)).expect(201);
  const path = `public-opinion/cases/${body.opened}`;
  await until(async () => (await world.as('legal').get(path)).status === 200);
  await until(async () => {
    const [row] = await world.database.query<{ started: boolean }>(
      'select started from cases where case_id = $1',
      [publicOpinionCaseId(body.opened)],
    );
    return row?.started === true;
  });
  return path;
}

test('S-44: a case opens when the sources together reach the threshold within the window, and once', async () => {
  const first = await feed().post(volumes, report('tv', 60)).expect(201);
  expect(first.body).toEqual({ volume: 60, threshold: 100 });
  // A day and more ago: outside the window of the next report.
  await feed()
    .post(volumes, report('tv', 60, '2026-02-08T01:00:00.000Z', 'news'))
    .expect(201);
  const key = 'the-same';
  const reached = report('tv', 50, '2026-02-09T03:00:00.000Z', 'douyin');
  const { body } = await feed().post(volumes, reached, key).expect(201);
  expect(body).toEqual({ volume: 110, threshold: 100, opened: expect.any(String) });
  expect((await feed().post(volumes, reached, key).expect(200)).body).toEqual(body);
  await feed()
    .post(volumes, { ...reached, count: 51 }, key)
    .expect(422);
  // The same instant of the same source counts once; a case that is open is not opened again.
  const again = await feed().post(volumes, reached).expect(201);
  expect(again.body).toEqual({ volume: 110, threshold: 100 });
  await until(() => world.startedCases.includes(publicOpinionCaseId(body.opened)));
});

test('S-44: at the same time, one case', async () => {
  const at = (i: number) => `2026-02-09T02:0${i}:00.000Z`;
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map((i) =>
      feed()
        .post(volumes, report('radio', 100, at(i), `s${i}`))
        .expect(201),
    ),
  );
  expect(answers.filter((a) => a.body.opened)).toHaveLength(1);
});

test('S-44: three documents are drafted, approved by others and released; the worklist says whose turn it is', async () => {
  const path = await anOpinion('fridge');
  const turns = async (who: string) =>
    (await world.as(who).get('worklist').expect(200)).body.items
      .filter((i: { publicOpinion?: string }) => i.publicOpinion && path.endsWith(i.publicOpinion))
      .map((i: { command: string; taskKind?: string }) => [i.command, i.taskKind]);
  expect(await turns('public-relations')).toEqual([
    ['draftDocument', 'apology'],
    ['draftDocument', 'testReport'],
    ['draftDocument', 'rectification'],
  ]);
  const give = (who: string, command: string, body: object) =>
    world.as(who).post(`${path}/commands/${command}`, body);
  const text = '我们向每一位用户致歉。';
  await give('legal', 'draftDocument', { document: 'apology', text }).expect(409);
  for (const document of ['testReport', 'rectification', 'apology']) {
    await give('public-relations', 'draftDocument', { document, text }).expect(200);
    await give('legal', 'approveDocument', { document, draft: 1 }).expect(200);
  }
  expect(await turns('legal')).toEqual([]);
  const early = await give('public-relations', 'releaseDocuments', {}).expect(409);
  expect(early.body).toMatchObject({ rule: 'S-44', detail: expect.stringContaining('apology') });
  for (const document of ['testReport', 'rectification', 'apology'])
    await give('executive', 'approveDocument', { document, draft: 1 }).expect(200);
  const complaintId = await world.accept();
  await give('legal', 'linkToPublicOpinion', { complaintId }).expect(200);
  const unknown = await give('legal', 'linkToPublicOpinion', { complaintId: 'c-9' }).expect(400);
  expect(unknown.body).toMatchObject({
    code: 'validation_failed',
    errors: [{ path: 'complaintId', message: 'there is no such case' }],
  });
  const nowhere = 'public-opinion/cases/none/commands/linkToPublicOpinion';
  expect((await world.as('legal').post(nowhere, { complaintId }).expect(404)).body.code).toBe('not_found');
  await give('public-relations', 'releaseDocuments', { note: '发布在官网。' }).expect(200);

  const { body } = await world.as('complaint-manager').get(path).expect(200);
  expect(body).toMatchObject({
    topic: 'fridge',
    volume: 100,
    stage: 'released',
    complaints: [complaintId],
    documents: { apology: { status: 'approved', draft: 1, approvedBy: ['legal', 'executive'] } },
  });
  const timeline = await world.as('executive').get(`${path}/timeline`).expect(200);
  expect(JSON.stringify(timeline.body)).toContain(text);
  const list = await world.as('auditor').get('public-opinion/cases').expect(200);
  expect(list.body.items).toContainEqual(expect.objectContaining({ stage: 'released' }));
  // What was said before it ended is spent.
  const later = report('fridge', 30, '2026-02-09T02:30:00.000Z');
  expect((await feed().post(volumes, later).expect(201)).body.opened).toBeUndefined();
});

test('S-46: what is about to be said in public is not for everybody', async () => {
  const path = await anOpinion('oven');
  for (const sub of ['', '/timeline', '/clocks']) await world.as('agent').get(`${path}${sub}`).expect(403);
  await world.as('agent').get('public-opinion/cases').expect(403);
  await world.as('agent').get(volumes).expect(403);
  await world.as('agent').post(volumes, report('oven', 1)).expect(403);
  await world
    .as('channel:social')
    .post(volumes, report('oven', 1, '2026-02-09T04:00:00.000Z'))
    .expect(201);
  const { body } = await world.as('legal').get(`${volumes}?topic=oven`).expect(200);
  expect(body.items).toHaveLength(2);
});

test.each([
  ['the future', { at: '2999-01-01T00:00:00.000Z' }],
  ['less than nothing', { count: -1 }],
  ['words for a source', { source: '有人说' }],
  ['an unknown field', { author: 'x' }],
])('S-44: a report of %s is refused', async (_name, change) => {
  await feed()
    .post(volumes, { ...report('tv', 1), ...change })
    .expect(400);
});
