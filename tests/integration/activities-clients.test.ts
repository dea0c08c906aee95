import { inflateRawSync } from 'node:zlib';
import { createActivities } from '../../activities/activities';
import { ServiceError, type ServiceClient } from '../../services/shared/http/service-client';

interface Call {
  service: string;
  path: string;
  body?: Record<string, unknown>;
  idempotencyKey?: string;
}

const at = '2026-02-09T01:00:00.000Z';
const person = (id: string, more: object = {}) => ({
  id,
  name: `name of ${id}`,
  email: `${id}@redress.example`,
  active: true,
  ...more,
});

/** The four services as fakes that keep what they were asked, and answer from tables. */
function world(
  answers: {
    people?: object[];
    outcome?: (body: Record<string, unknown>) => unknown;
  } = {},
) {
  const calls: Call[] = [];
  const answer = (service: string, path: string, body?: Record<string, unknown>): unknown => {
    if (service === 'organization') {
      const url = new URL(path, 'http://x');
      return url.pathname.endsWith('/internal/people') ? { items: answers.people ?? [] } : { logic: 1 };
    }
    if (service === 'notification')
      return (
        answers.outcome?.(body!) ?? {
          messageId: 'm_1',
          outcome: 'delivered',
          medium: 'email',
          deliveredAt: at,
        }
      );
    return { outcome: 'inserted', events: [] };
  };
  const client = (service: string): ServiceClient => ({
    get: async <T>(path: string) => {
      calls.push({ service, path });
      return answer(service, path) as T;
    },
    post: async <T>(path: string, body: unknown, options?: { idempotencyKey?: string }) => {
      calls.push({
        service,
        path,
        body: body as Record<string, unknown>,
        ...(options?.idempotencyKey && { idempotencyKey: options.idempotencyKey }),
      });
      return answer(service, path, body as Record<string, unknown>) as T;
    },
  });
  const activities = createActivities({
    casework: client('casework'),
    accountability: client('accountability'),
    notification: client('notification'),
    organization: client('organization'),
  });
  return {
    activities,
    calls,
    sent: () => calls.filter((call) => call.service === 'notification').map((call) => call.body!),
  };
}

const away = (): never => {
  throw new ServiceError('503', 503, 'unavailable', undefined, true);
};
const unfit = (): never => {
  throw new ServiceError('422', 422, 'unprocessable', undefined, false);
};

test.each([
  ['complaint/c1', 'casework'],
  ['complaint/c1/diagnosis/1', 'casework'],
  ['complaint/c1/reopened/2', 'casework'],
  ['accountability/a1', 'accountability'],
])('the events of %s go to %s (sealed events never enter casework)', async (caseId, service) => {
  const { activities, calls } = world();
  const message = { id: 'm1', name: 'x', payload: {}, by: { kind: 'system' }, at } as const;
  await activities.appendEvents({ caseId, after: 1, message, events: [] });
  expect(calls).toMatchObject([
    { service, path: `/api/${service}/v1/internal/events`, body: { caseId, after: 1 } },
  ]);
});

test('R-14: rules are asked for by their pinned versions once, and travel packed', async () => {
  const { activities, calls } = world();
  const pinned = { policyVersion: 3, calendarVersion: 2, logic: 1 };
  const packed = await activities.fetchRules({ ...pinned, from: '2026-02-09T09:00:00.000+08:00' });
  expect(JSON.parse(inflateRawSync(packed).toString())).toEqual({ logic: 1 });
  expect(await activities.fetchRules({ ...pinned, from: '2026-11-23T09:00:00.000+08:00' })).toBe(packed);
  expect(calls).toHaveLength(1);
  const url = new URL(calls[0]!.path, 'http://x');
  expect(url.pathname).toBe('/api/organization/v1/internal/rules');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    policyVersion: '3',
    calendarVersion: '2',
    logic: '1',
    from: '2026-01-01T00:00:00.000Z',
  });
});

test('an accountability case is opened once per key, and the complaint learns nothing of it (S-50)', async () => {
  const { activities, calls } = world();
  const input = {
    key: 'k',
    caseId: 'complaint/c1',
    complaintId: 'c1',
    triggers: ['majorLoss' as const],
    persons: [{ id: 'p', part: 'direct' as const }],
    at,
  };
  await expect(activities.openAccountability(input)).resolves.toBeUndefined();
  expect(calls[0]).toMatchObject({
    service: 'accountability',
    path: '/api/accountability/v1/internal/submissions',
    idempotencyKey: 'k',
  });
  expect(calls[0]!.body).toEqual({
    key: 'k',
    complaintId: 'c1',
    triggers: ['majorLoss'],
    persons: [{ id: 'p', part: 'direct' }],
    at,
  });
});

describe('tellCustomer', () => {
  const offer = {
    key: 'complaint/c1/9/tellCustomer/1',
    caseId: 'complaint/c1',
    complaintId: 'c1',
    purpose: 'offer' as const,
    textId: 'ct_1' as const,
    offerId: 'offer-1',
    params: { answerBy: at },
    at,
  };

  test('reports what became of the message as a fact', async () => {
    const { activities, sent } = world();
    expect(await activities.tellCustomer(offer)).toEqual({
      fact: 'customerTold',
      payload: {
        deliveryKey: offer.key,
        purpose: 'offer',
        outcome: 'delivered',
        medium: 'email',
        deliveredAt: at,
        offerId: 'offer-1',
      },
    });
    expect(sent()).toEqual([
      {
        key: offer.key,
        complaintId: 'c1',
        audience: { customer: true },
        template: 'offer',
        params: { answerBy: at },
        textId: 'ct_1',
        offerId: 'offer-1',
        at,
      },
    ]);
  });

  test('a failed delivery is an outcome, a fault is thrown', async () => {
    const failed = world({ outcome: () => ({ outcome: 'failed', medium: 'sms', failure: 'numberRefused' }) });
    await expect(failed.activities.tellCustomer(offer)).resolves.toMatchObject({
      payload: { outcome: 'failed', medium: 'sms', failure: 'numberRefused' },
    });
    await expect(world({ outcome: away }).activities.tellCustomer(offer)).rejects.toMatchObject({
      transient: true,
    });
  });

  test('a message its template refuses comes back as failed, so that a person is told', async () => {
    await expect(world({ outcome: unfit }).activities.tellCustomer(offer)).resolves.toMatchObject({
      payload: { outcome: 'failed', failure: 'unsuitable' },
    });
  });
});

describe('tellStaff', () => {
  const notice = {
    key: 'complaint/c1/9/tellStaff/1',
    caseId: 'complaint/c1',
    complaintId: 'c1',
    audiences: ['department-head', 'legal'],
    department: 'delivery',
    template: 'clockBroken' as const,
    params: { kind: 'promise', dueAt: at },
    at,
  };
  const people = [person('head-delivery'), person('legal')];

  test('L-02: organization is asked who stands behind the audiences at that instant, but for who is complained about', async () => {
    const { activities, calls } = world({ people });
    await activities.tellStaff({ ...notice, except: { staffRef: 'p9', team: 'night' } });
    const { searchParams } = new URL(calls[0]!.path, 'http://x');
    expect(Object.fromEntries(searchParams)).toEqual({
      audiences: 'department-head,legal',
      department: 'delivery',
      at,
      exceptStaff: 'p9',
      exceptTeam: 'night',
      lastResort: 'complaint-manager',
    });
  });

  test('one message and key per person', async () => {
    const { activities, sent } = world({ people });
    expect(await activities.tellStaff(notice)).toEqual({
      fact: 'staffTold',
      payload: {
        deliveryKey: notice.key,
        template: 'clockBroken',
        persons: ['head-delivery', 'legal'],
        failed: [],
      },
    });
    expect(sent().map((body) => body.key)).toEqual([`${notice.key}/head-delivery`, `${notice.key}/legal`]);
    expect(sent()[0]!.audience).toEqual({
      person: { id: 'head-delivery', name: 'name of head-delivery', email: 'head-delivery@redress.example' },
    });
  });

  test('S-50 of a sealed case HR hears what nobody stands behind, never the complaint manager', async () => {
    const { activities, calls } = world({ people });
    await activities.tellStaff({ ...notice, caseId: 'accountability/a1', audiences: ['person:gone'] });
    expect(new URL(calls[0]!.path, 'http://x').searchParams.get('lastResort')).toBe('hr');
  });

  test('nobody at all is reported by audience', async () => {
    await expect(world().activities.tellStaff(notice)).resolves.toMatchObject({
      payload: { persons: [], failed: ['department-head', 'legal'] },
    });
  });

  test('who could not be reached is named; the others were told', async () => {
    const outcome = (body: Record<string, unknown>) => ({
      outcome: String(body.key).endsWith('/legal') ? 'failed' : 'delivered',
      medium: 'email',
    });
    await expect(world({ people, outcome }).activities.tellStaff(notice)).resolves.toMatchObject({
      payload: { persons: ['head-delivery'], failed: ['legal'] },
    });
  });

  test('one medium away: the others are still told, then the fault is thrown for a retry under the same keys', async () => {
    const outcome = (body: Record<string, unknown>) =>
      String(body.key).endsWith('/head-delivery') ? away() : undefined;
    const { activities, sent } = world({ people, outcome });
    await expect(activities.tellStaff(notice)).rejects.toMatchObject({ transient: true });
    expect(sent()).toHaveLength(2);
  });
});
