import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, newKey, until } from '../support/api';
import { story, succeeded } from './complaint-path';
import { theWhole } from './world';

jest.setTimeout(240_000);

const limitMs = 25_000;

/** The first contact of policy becomes a matter of seconds, told to one person when it is over. */
const world = theWhole({}, async ({ api }) => {
  const path = '/api/organization/v1/policies';
  const [live] = succeeded(await api.get('administrator', path)).items;
  const { version: _version, ...policy } = succeeded(
    await api.get('administrator', `${path}/${live.version}`),
  );
  const { firstContact } = policy.clocks;
  policy.clocks.firstContact = {
    ...firstContact,
    limit: `${limitMs / 1000}s`,
    warnings: [],
    overdue: ['quality'],
  };
  succeeded(await api.post('administrator', path, policy));
  await pause(4_000); // intake asks for new versions every 3 s
});

/** Keeps asking under one key while the case is busy, as a client does. */
async function patiently(ask: () => Promise<Answer>, withinMs: number): Promise<Answer> {
  const end = Date.now() + withinMs;
  for (let wait = 100; ; wait = Math.min(wait * 2, 2_000)) {
    const answer = await ask();
    if (answer.status !== 503 || Date.now() > end) return answer;
    await pause(wait * (0.5 + Math.random()));
  }
}

/** Runs one thing after the other in so many lanes. */
async function inLanes(lanes: number, go: () => Promise<boolean>): Promise<void> {
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (await go());
    }),
  );
}

test('F-18: of 1,000 claims at once exactly one wins, the others are told who has it, within a minute', async () => {
  const { at, does, accepted } = await story(world.api);
  await does('specialist', 'gradeComplaint', { facts: {} });
  const began = Date.now();
  const claimants = ['specialist', 'team-lead', 'agent'];
  const path = `/api/casework/v1/complaints/${accepted.id}/commands/claimComplaint`;
  const answers = await Promise.all(
    Array.from({ length: 1_000 }, (_, n) => {
      const key = newKey();
      return patiently(() => world.api.post(claimants[n % 3], path, {}, { key }), 60_000);
    }),
  );
  const tookMs = Date.now() - began;
  const won = answers.filter(({ status }) => status === 200);
  const told = answers.filter(
    ({ status, body }) => status === 409 && body.rule === 'F-18' && body.reason === 'alreadyClaimed',
  );
  expect({ won: won.length, told: told.length }).toEqual({ won: 1, told: 999 });
  expect(told[0]!.body.detail).toEqual(expect.any(String));
  expect(tookMs).toBeLessThan(60_000);
  const { items } = succeeded(await world.api.get('complaint-manager', `${at.path}/timeline`));
  const claims = items.filter((item: any) => item.type === 'complaintAssigned');
  expect(claims).toHaveLength(1);
  expect(claims[0].event.handler.id).toBe(won[0]!.body.events[0].handler.id);
});

test('S-22 F-37: while top customers flood the queue, ordinary complaints meet their clocks', async () => {
  const { api } = world;
  const files = '/api/intake/v1/customers';
  const lastMonth = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
  for (let n = 1; n <= 5; n += 1) {
    const contacts = { email: [`buyer-${n}@example.org`] };
    const { id } = succeeded(await api.post('agent', files, { name: '老主顾', contacts }));
    const purchase = { orderNumber: `C-${n}`, amountFen: n * 10_000, purchasedOn: lastMonth };
    succeeded(await api.post('agent', `${files}/${id}/purchases`, purchase));
  }
  const top = { complainant: { name: '老主顾', contact: { email: 'buyer-5@example.org' } } };
  const first = await story(api, top);
  expect(succeeded(await api.get('agent', first.at.path)).state.tier).toMatchObject({ code: 'top' });

  // The flood begins, and goes on until the clocks of the ordinary ones have rung.
  let flooding = true;
  let flooded = 0;
  const flood = inLanes(6, async () => {
    await api.accept({ ...(await import('../support/api')).aComplaint(top) });
    flooded += 1;
    return flooding;
  });
  const ordinary = [];
  for (let n = 0; n < 10; n += 1) ordinary.push(await story(api));
  // An ordinary customer is also served by people meanwhile.
  const began = Date.now();
  await ordinary[0]!.does('specialist', 'gradeComplaint', { facts: {} });
  const servedMs = Date.now() - began;
  const late: number[] = [];
  for (const { at } of ordinary) {
    const rung = await until(
      'the clock of an ordinary complaint rings',
      async () => {
        const { items } = succeeded(await api.get('quality', `${at.path}/timeline`));
        return items.find((i: any) => i.type === 'clockBroken' && i.event.kind === 'firstContact');
      },
      90_000,
    );
    late.push(Date.parse(rung.at) - Date.parse(rung.event.dueAt));
  }
  flooding = false;
  await flood;
  console.info({ flooded, servedMs, lateMs: late.sort((a, b) => a - b) });
  expect(flooded).toBeGreaterThan(50);
  expect(Math.max(...late)).toBeLessThan(10_000);
  expect(servedMs).toBeLessThan(10_000);
});
