import type { Policy, Rules } from '../../workflows/contracts/policy';
import { type OrganizationUnderTest, organizationUnderTest } from './organization-under-test';

const policies = '/api/organization/v1/policies';
const internal = '/api/organization/v1/internal';
const service = 'service-casework';

let organization: OrganizationUnderTest;
beforeAll(async () => {
  organization = await organizationUnderTest();
});
afterAll(() => organization.stop());

/** The newest policy without its version, to be changed and published. */
async function newest(): Promise<Omit<Policy, 'version'>> {
  const { policyVersion } = await versions();
  const { version: _, ...document } = (await organization.get(`${policies}/${policyVersion}`).expect(200))
    .body as Policy;
  return document;
}
const versions = async () => (await organization.get(`${internal}/versions`, service).expect(200)).body;
const rules = (query: string) => organization.get(`${internal}/rules?${query}`, service);

it('ships policy version 1 with the limits, grades and amounts of the requirements', async () => {
  const policy = (await organization.get(`${policies}/1`).expect(200)).body as Policy;
  expect(policy.version).toBe(1);
  expect(policy.hours.office).toEqual([
    ['09:00', '12:00'],
    ['13:00', '18:00'],
  ]);
  expect(policy.clocks.promise).toEqual({
    limit: '5wd',
    rule: 'S-08',
    warnings: [
      { percent: 50, tell: ['handler'] },
      { percent: 75, tell: ['handler'] },
      { percent: 90, tell: ['team-lead', 'complaint-manager'] },
    ],
    overdue: ['complaint-manager', 'department-head', 'customer'],
  });
  const { limits } = policy.authority;
  expect([limits.refund.agent, limits.compensation.specialist, limits.gift['team-lead']]).toEqual([
    50000, 100000, 50000,
  ]);
  expect(limits.writtenApology).not.toHaveProperty('specialist');
  expect(limits.refund.executive).toBeNull();
});

it('keeps what a case pins within 24 kB, also when two years are published ahead of it (S-16)', async () => {
  const pinned = 'policyVersion=1&calendarVersion=1&logic=1';
  for (const from of ['2025-06-01T00:00:00.000Z', '2026-12-31T23:59:59.999Z', '2031-01-01T00:00:00.000Z']) {
    const answer = await rules(`${pinned}&from=${from}`).expect(200);
    expect(Buffer.byteLength(answer.text)).toBeLessThanOrEqual(24_576);
    expect(Object.keys(answer.body as Rules)).toEqual(['logic', 'policy', 'calendar']);
  }
});

it('slices the calendar of a case to what it can need', async () => {
  const answer = await rules(
    'policyVersion=1&calendarVersion=1&logic=1&from=2026-02-09T02:00:00.000Z',
  ).expect(200);
  expect(answer.body.calendar).toMatchObject({ version: 1, from: '2026-01-01', to: '2026-12-31' });
  expect(answer.body.calendar.workdays[0]).toBe('2026-01-04');
});

it.each([
  ['policyVersion=99&calendarVersion=1&logic=1&from=2026-02-09T02:00:00.000Z', 404],
  ['policyVersion=1&calendarVersion=99&logic=1&from=2026-02-09T02:00:00.000Z', 404],
  ['policyVersion=1&calendarVersion=1&from=2026-02-09T02:00:00.000Z', 400],
  ['policyVersion=1&calendarVersion=1&logic=1&from=today', 400],
])('answers rules?%s with %i', async (query, status) => {
  await rules(query).expect(status);
});

it('publishes a changed policy as the next version and leaves the earlier one as it was (R-14)', async () => {
  const before = await versions();
  const document = await newest();
  const changed = { ...document, survey: { ...document.survey, failedAtMost: 3 } };
  const published = await organization
    .post(policies, { ...changed, version: before.policyVersion })
    .expect(201);
  expect(published.body).toEqual({ ...changed, version: before.policyVersion + 1 });

  expect(await versions()).toEqual({ ...before, policyVersion: before.policyVersion + 1 });
  const earlier = await organization.get(`${policies}/${before.policyVersion}`).expect(200);
  expect(earlier.body.survey.failedAtMost).toBe(2);
  const listed = (await organization.get(policies).expect(200)).body.items;
  expect(listed[0]).toMatchObject({
    version: before.policyVersion + 1,
    live: true,
    publishedBy: 'administrator',
  });
  expect(listed.slice(1).every(({ live }: { live: boolean }) => !live)).toBe(true);
});

it('refuses a policy made from a version that is no longer the newest', async () => {
  const document = await newest();
  const { policyVersion } = await versions();
  await organization.post(policies, { ...document, version: policyVersion }).expect(201);
  const late = await organization.post(policies, { ...document, version: policyVersion }).expect(409);
  expect(late.body.code).toBe('stale');
});

it('numbers policies published at the same time without a gap', async () => {
  const { policyVersion } = await versions();
  const document = await newest();
  const answers = await Promise.all([1, 2, 3, 4].map(() => organization.post(policies, document)));
  expect(answers.map((answer) => answer.body.version).sort()).toEqual(
    [1, 2, 3, 4].map((n) => policyVersion + n),
  );
});

describe('a policy that cannot work is refused with the place of the fault', () => {
  type Draft = Record<string, any>; // a policy that is about to be spoiled
  const cases: [string, (draft: Draft) => void, string][] = [
    ['an unknown duration', (d) => (d.clocks.promise.limit = '5 days'), 'clocks.promise.limit'],
    ['a limit of nothing', (d) => (d.clocks.promise.limit = '0wd'), 'clocks.promise.limit'],
    ['a limit of a century', (d) => (d.clocks.promise.limit = '36500d'), 'clocks.promise.limit'],
    [
      'a warning at 100 %',
      (d) => (d.clocks.promise.warnings[2].percent = 100),
      'clocks.promise.warnings.2.percent',
    ],
    [
      'warnings that do not ascend',
      (d) => (d.clocks.promise.warnings[1].percent = 50),
      'clocks.promise.warnings',
    ],
    [
      'a warning to nobody',
      (d) => (d.clocks.promise.warnings[0].tell = []),
      'clocks.promise.warnings.0.tell',
    ],
    ['an unknown audience', (d) => (d.clocks.promise.overdue = ['boss']), 'clocks.promise.overdue.0'],
    ['a clock without row', (d) => delete d.clocks.promise, 'clocks.promise'],
    ['a clock that no case knows', (d) => (d.clocks.nonsense = d.clocks.promise), 'clocks.nonsense'],
    ['a command nobody is named for', (d) => delete d.permissions.makeOffer, 'permissions.makeOffer'],
    ['an unknown role', (d) => (d.permissions.makeOffer = ['boss']), 'permissions.makeOffer.0'],
    ['an amount below zero', (d) => (d.authority.limits.gift.agent = -1), 'authority.limits.gift.agent'],
    ['a kind of remedy left out', (d) => delete d.authority.limits.gift, 'authority.limits.gift'],
    ['a quorum of less than half', (d) => (d.diagnosis.quorum = [1, 3]), 'diagnosis.quorum'],
    ['a diagnosis of one', (d) => (d.diagnosis.minDepartments = 1), 'diagnosis.minDepartments'],
    [
      'a fact tested against its type',
      (d) => (d.grading.table[0].when = { fact: 'hazard', atLeast: 3 }),
      'grading.table.0.when',
    ],
    ['more call-back days than tries', (d) => (d.callBack.onDays = 4), 'callBack.onDays'],
    [
      'no outside route for the rest',
      (d) => delete d.outsideRoutes.byCategory.default,
      'outsideRoutes.byCategory.default',
    ],
    [
      'a zone with daylight saving time',
      (d) => (d.hours.timeZone = 'Europe/Berlin'),
      'hours.utcOffsetMinutes',
    ],
    ['office hours that overlap', (d) => (d.hours.office[1][0] = '11:00'), 'hours.office'],
    ['no office hours', (d) => (d.hours.office = []), 'hours.office'],
    ['a rule that is no requirement', (d) => (d.offer.rule = 'because'), 'offer.rule'],
    ['an unknown trigger', (d) => (d.accountability.triggers = ['envy']), 'accountability.triggers.0'],
    ['an unknown field', (d) => (d.vip = true), 'vip'],
  ];

  it.each(cases)('%s', async (_case, spoil, path) => {
    const before = await versions();
    const draft = structuredClone(await newest()) as Draft;
    spoil(draft);
    const answer = await organization.post(policies, draft).expect(400);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
    expect(await versions()).toEqual(before);
  });

  it('one that takes more than 24 kB with two calendar years', async () => {
    const draft = (await newest()) as Draft;
    const byCategory = { ...draft.outsideRoutes.byCategory };
    for (let n = 0; n < 400; n += 1) byCategory[`category-${n}`] = ['12315', 'consumersAssociation', 'court'];
    const answer = await organization
      .post(policies, { ...draft, outsideRoutes: { ...draft.outsideRoutes, byCategory } })
      .expect(400);
    expect(answer.body.errors[0].message).toMatch(/takes \d+ bytes, at most 24576/);
  });
});

it('lets only administrators publish, and everybody read', async () => {
  const document = await newest();
  await organization.post(policies, document, { as: 'complaint-manager' }).expect(403);
  await organization.get(policies, 'department-staff').expect(200);
  await organization.get(policies, 'channel-app').expect(403);
  await organization.get(`${internal}/versions`, 'administrator').expect(403);
});

describe('the promises anybody may read (S-03)', () => {
  it('names the channels and the limits of the live policy in both languages', async () => {
    const { body } = await organization.anonymousGet('/api/public/v1/promises').expect(200);
    expect(body.channels).toHaveLength(11);
    const promise = body.limits.find(({ kind }: { kind: string }) => kind === 'promise');
    expect(promise.limit).toBe('5wd');
    expect(promise.text.en).toContain('within 5 working days');
    expect(promise.text.zh).toContain('5 个工作日');
  });

  it('follows the policy when a new version is published', async () => {
    const document = await newest();
    const shorter = { ...document.clocks.promise!, limit: '3wd' };
    await organization
      .post(policies, { ...document, clocks: { ...document.clocks, promise: shorter } })
      .expect(201);
    const { body } = await organization.anonymousGet('/api/public/v1/promises').expect(200);
    expect(body.policyVersion).toBe((await versions()).policyVersion);
    expect(body.limits.find(({ kind }: { kind: string }) => kind === 'promise').text.zh).toContain(
      '3 个工作日',
    );
  });
});
