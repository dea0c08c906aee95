import { setTimeout as pause } from 'node:timers/promises';
import { type Accepted, type Answer, aComplaint, type Api, until } from '../support/api';
import type { Stack } from '../support/stack';
import { killed, pids, untilBack } from './fault-tools';
import { rows } from './look-inside';
import type { World } from './world';

/** Sends about fifteen complaints a second until told to stop: more would only keep the engine busy afterwards. */
function intakeLoad(api: Api, lanes = 3) {
  const accepted: Accepted[] = [];
  const inVain: Answer[] = [];
  let running = true;
  const lane = async () => {
    while (running) {
      const answer = await api.post('channel-website', '/api/intake/v1/complaints', aComplaint());
      if (answer.status === 201) {
        accepted.push(answer.body);
      } else inVain.push(answer);
      await pause(200);
    }
  };
  const all = Promise.all(Array.from({ length: lanes }, lane));
  return {
    accepted,
    inVain,
    stop: async () => {
      running = false;
      await all;
    },
  };
}

export function databaseFaults(world: World): void {
  test.each<[string, (stack: Stack) => Promise<void>]>([
    [
      'is stopped for a while',
      async (stack) => {
        await stack.pause('postgres');
        await expect(rows(stack.adminUrl, 'select 1')).rejects.toThrow('ECONNREFUSED');
      },
    ],
    ['is killed', async (stack) => void (await killed(stack, 'postgres'))],
  ])(
    '%s under load: 503 meanwhile, back within 5 s, no process exits, every 201 is found and carried on',
    async (_how, breakIt) => {
      const { stack, api } = world;
      const before = pids(stack);
      const load = intakeLoad(api);
      await until('complaints flow', () => load.accepted.length > 10);

      await breakIt(stack);
      const outage = load.inVain.length;
      await until('the outage is felt', () => load.inVain.length > outage + 4);
      const reading = await api.get('specialist', '/api/casework/v1/complaints');
      if (pids(stack).postgres === undefined) {
        expect([reading.status, reading.body.code]).toEqual([503, 'unavailable']);
        expect((await api.get(undefined, '/readyz')).status).toBe(503);
        await stack.resume('postgres');
      } else await untilBack(stack, 'postgres', before.postgres!);

      const backAt = Date.now();
      const acceptedBefore = load.accepted.length;
      await until('complaints flow again', () => load.accepted.length > acceptedBefore + 10, 30_000);
      const recovered = (
        await rows(
          stack.adminUrl,
          'select min(accepted_at) as at from intake.complaint where accepted_at >= $1',
          [new Date(backAt)],
        )
      )[0]!.at;
      expect(recovered.getTime() - backAt).toBeLessThan(5_000);
      await until(
        'every service is ready',
        async () => (await api.get(undefined, '/readyz')).status === 200,
        60_000,
      );
      await load.stop();

      expect(new Set(load.inVain.map(({ status, body }) => `${status} ${body?.code}`))).toEqual(
        new Set(['503 unavailable']),
      );
      expect({ ...pids(stack), postgres: 0 }).toEqual({ ...before, postgres: 0 });
      const ids = load.accepted.map(({ id }) => id);
      const kept = await rows(
        stack.adminUrl,
        'select count(*)::int as n from intake.complaint where id = any($1)',
        [ids],
      );
      expect(kept[0]!.n).toBe(ids.length);
      await until(
        'every accepted complaint runs and is acknowledged',
        async () => {
          const done = await rows(
            stack.adminUrl,
            `select count(*)::int as n from casework.cases where complaint_id = any($1) and started and fold ->> 'acknowledgedAt' <> ''`,
            [ids],
          );
          return done[0]!.n === ids.length;
        },
        180_000,
      );
    },
  );
}
