import { Client } from 'pg';
import { until } from '../support/api';
import type { ProcessName, Stack } from '../support/stack';
import { rows } from './look-inside';

/** Process ids by name, to see who died. */
export const pids = (stack: Stack): Record<string, number | undefined> =>
  Object.fromEntries(stack.processes().map(({ name, pid }) => [name, pid]));

/** SIGKILL; the supervisor starts it again. Returns the pid that is no more. */
export async function killed(stack: Stack, name: ProcessName): Promise<number> {
  const pid = pids(stack)[name]!;
  await stack.kill(name);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  return pid;
}

/** Started again under another pid, and ready. */
export async function untilBack(stack: Stack, name: ProcessName, before: number): Promise<void> {
  await until(
    `${name} is started again`,
    () => pids(stack)[name] !== undefined && pids(stack)[name] !== before,
  );
  await stack.untilReady(name, 120_000);
}

const lockId = 4711;

/**
 * Holds every append of one event type open just before its commit, until `release`. The service waits for a lock at
 * most 5 s, so be quick.
 */
export async function holdAppends(stack: Stack, type: string) {
  const holder = new Client({ connectionString: stack.adminUrl });
  await holder.connect();
  await holder.query('select pg_advisory_lock($1)', [lockId]);
  await holder.query(`
    create function public.wait_for_test() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock_shared(${lockId});
      return new;
    end $$;
    create trigger test_hold before insert on casework.events for each row
      when (new.type = '${type}') execute function public.wait_for_test()`);
  return {
    untilWaiting: () =>
      until(`an append of ${type} waits`, async () => {
        const waiting = await rows(
          stack.adminUrl,
          `select pid from pg_locks where locktype = 'advisory' and objid = ${lockId} and not granted`,
        );
        return waiting.length > 0;
      }),
    async release(): Promise<void> {
      await holder.query('select pg_advisory_unlock_all()');
      await holder.query('drop trigger test_hold on casework.events; drop function public.wait_for_test()');
      await holder.end();
    },
  };
}
