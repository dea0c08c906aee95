import { type OrganizationUnderTest, organizationUnderTest, until } from './organization-under-test';

const years = '/api/organization/v1/calendar/years';
const deadline = (from: string, workingDays: number | string = 5) =>
  `/api/organization/v1/calendar/deadline?from=${encodeURIComponent(from)}&workingDays=${workingDays}`;
const year2027 = {
  source: 'State Council notice for 2027',
  holidays: ['2027-01-01', '2027-02-08', '2027-02-05'],
  workdays: ['2027-01-03'],
};

let organization: OrganizationUnderTest;
const startFresh = async () => {
  organization = await organizationUnderTest();
};
const stop = () => organization.stop();

describe('the deadline of working days', () => {
  beforeAll(startFresh);
  afterAll(stop);

  it.each([
    ['2026-02-09T10:00:00+08:00', '2026-02-14T18:00:00+08:00'],
    ['2026-02-13T02:00:00Z', '2026-02-27T18:00:00+08:00'],
    ['2026-09-18T23:59:59+08:00', '2026-09-24T18:00:00+08:00'],
    ['2026-09-30T00:00:00+08:00', '2026-10-13T18:00:00+08:00'],
  ])('received %s, five official working days end %s (R-1)', async (from, dueAt) => {
    const answer = await organization.get(deadline(from)).expect(200);
    expect(answer.body).toMatchObject({ dueAt, calendarVersion: 1, provisional: false });
    expect(answer.body.workingDays).toHaveLength(5);
  });

  it('is told to channels and services too, and takes a plus sign that nobody encoded', async () => {
    await organization.get(deadline('2026-02-09T10:00:00+08:00'), 'channel-app').expect(200);
    await organization.get(deadline('2026-02-09T10:00:00+08:00'), 'service-intake').expect(200);
    const plain = '/api/organization/v1/calendar/deadline?from=2026-02-09T10:00:00+08:00&workingDays=5';
    await organization.get(plain).expect(200);
  });

  it.each([
    ['no offset', '2026-02-09T10:00:00', 5],
    ['no date', 'yesterday', 5],
    ['a date that does not exist', '2026-02-30T10:00:00Z', 5],
    ['before the calendar begins', '2003-12-31T10:00:00Z', 5],
    ['beyond any calendar', '2101-01-01T10:00:00Z', 5],
    ['no day', '2026-02-09T10:00:00Z', 0],
    ['half a day', '2026-02-09T10:00:00Z', '1.5'],
    ['too many days', '2026-02-09T10:00:00Z', 251],
  ])('refuses %s', async (_case, from, workingDays) => {
    const answer = await organization.get(deadline(from, workingDays)).expect(400);
    expect(answer.body).toMatchObject({ code: 'validation_failed', errors: [expect.anything()] });
  });

  it('is for signed-in callers only', () =>
    organization.anonymousGet(deadline('2026-02-09T10:00:00Z')).expect(401));
});

describe('publishing a year (R-2)', () => {
  beforeEach(startFresh);
  afterEach(stop);

  it('makes a provisional deadline certain under a new calendar version', async () => {
    const from = deadline('2026-12-25T10:00:00+08:00');
    const before = await organization.get(from).expect(200);
    expect(before.body).toMatchObject({
      dueAt: '2027-01-01T18:00:00+08:00',
      provisional: true,
      calendarVersion: 1,
    });

    const published = await organization.post(`${years}/2027`, year2027).expect(201);
    expect(published.body).toEqual({ version: 2, year: 2027, changed: true });

    const after = await organization.get(from).expect(200);
    expect(after.body).toMatchObject({
      dueAt: '2027-01-03T18:00:00+08:00',
      provisional: false,
      calendarVersion: 2,
    });
  });

  it('tells casework once, also when casework was away', async () => {
    organization.casework.failing = true;
    await organization.post(`${years}/2027`, year2027).expect(201);
    organization.casework.failing = false;
    await until(() => organization.casework.told.length > 0);
    expect(organization.casework.told).toEqual([
      {
        path: '/api/casework/v1/internal/calendar-published',
        key: 'calendar/2',
        body: {
          version: 2,
          year: 2027,
          holidays: ['2027-01-01', '2027-02-05', '2027-02-08'],
          workdays: ['2027-01-03'],
        },
      },
    ]);
  });

  it('tells casework of several publications in their order, whatever failed before', async () => {
    organization.casework.failing = true;
    await organization.post(`${years}/2027`, year2027).expect(201);
    await organization.post(`${years}/2027`, { ...year2027, workdays: [] }).expect(201);
    organization.casework.failing = false;
    await organization.post(`${years}/2027`, { ...year2027, workdays: ['2027-01-09'] }).expect(201);
    await until(() => organization.casework.told.length >= 3);
    expect(organization.casework.told.map(({ key }) => key)).toEqual([
      'calendar/2',
      'calendar/3',
      'calendar/4',
    ]);
  });

  it('answers the same request again with its first answer and refuses the key for another one', async () => {
    const first = await organization.post(`${years}/2027`, year2027, { key: 'k' }).expect(201);
    const again = await organization.post(`${years}/2027`, year2027, { key: 'k' }).expect(200);
    expect(again.body).toEqual(first.body);
    const other = await organization
      .post(`${years}/2027`, { ...year2027, workdays: [] }, { key: 'k' })
      .expect(422);
    expect(other.body.code).toBe('idempotency_key_reused');
  });

  it('makes one version of 20 requests at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        organization.post(`${years}/2027`, year2027).then((answer) => answer.body),
      ),
    );
    expect(answers.filter(({ changed }) => changed)).toEqual([{ version: 2, year: 2027, changed: true }]);
    expect(answers.every(({ version }) => version === 2)).toBe(true);
  });

  it('amends a published year, keeps the version it replaces readable and shows where each year came from', async () => {
    const amended = { source: 'Extension of Spring Festival', holidays: ['2026-01-01'], workdays: [] };
    await organization.post(`${years}/2026`, amended).expect(201);

    const listed = await organization.get(years).expect(200);
    expect(listed.body.items).toHaveLength(23);
    expect(listed.body.items[0]).toMatchObject({ year: 2004, version: 1, publishedBy: 'redress' });
    expect(listed.body.items.at(-1)).toMatchObject({
      year: 2026,
      version: 2,
      sources: ['Extension of Spring Festival'],
      publishedBy: 'administrator',
    });
    const first = await organization
      .get('/api/organization/v1/internal/calendars/1', 'service-intake')
      .expect(200);
    expect(first.body.holidays).toContain('2026-10-01');
    const second = await organization
      .get('/api/organization/v1/internal/calendars/2', 'service-intake')
      .expect(200);
    expect(second.body.holidays.filter((date: string) => date > '2026')).toEqual(['2026-01-01']);
    expect(second.headers.etag).toBe('"calendar-2"');
  });
});

describe('a year that cannot be published', () => {
  beforeAll(startFresh);
  afterAll(stop);

  it('is told of every wrong date what is wrong with it', async () => {
    const wrong = {
      source: 'x',
      holidays: ['2026-12-31', '2027-01-02', '2027-01-04', '2027-01-04'],
      workdays: ['2027-01-05'],
    };
    const answer = await organization.post(`${years}/2027`, wrong).expect(400);
    expect(answer.body).toMatchObject({
      code: 'validation_failed',
      errors: [
        { path: 'holidays.0', message: '2026-12-31 is not in 2027: publish each year by itself' },
        { path: 'holidays.1', message: expect.stringContaining('2027-01-02 is a Saturday or Sunday') },
        { path: 'holidays.3', message: '2027-01-04 stands here twice' },
        { path: 'workdays.0', message: expect.stringContaining('2027-01-05 is a weekday') },
      ],
    });
  });

  it.each([
    ['one that leaves a gap', '2028', { ...year2027, holidays: ['2028-01-03'], workdays: [] }, 409],
    ['one before the calendar', '2003', { ...year2027, holidays: ['2003-01-01'], workdays: [] }, 400],
    ['no holiday at all', '2027', { ...year2027, holidays: [] }, 400],
    ['a date that does not exist', '2027', { ...year2027, holidays: ['2027-02-29'] }, 400],
    ['one without source', '2027', { ...year2027, source: ' ' }, 400],
    ['an unknown field', '2027', { ...year2027, version: 7 }, 400],
  ])('%s', (_case, year, body, status) => organization.post(`${years}/${year}`, body).expect(status));

  it('leaves no version and no word for casework', async () => {
    await organization
      .post(`${years}/2028`, { ...year2027, holidays: ['2028-01-03'], workdays: [] })
      .expect(409);
    const listed = (await organization.get(years).expect(200)).body.items;
    expect(listed.every(({ version }: { version: number }) => version === 1)).toBe(true);
    expect(organization.casework.told).toEqual([]);
  });

  it('is refused to everybody but administrators', async () => {
    await organization.post(`${years}/2027`, year2027, { as: 'complaint-manager' }).expect(403);
    await organization.post(`${years}/2027`, year2027, { as: 'service-intake' }).expect(403);
  });
});
