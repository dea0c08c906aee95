import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../infra/launcher/ports.mjs';
import { isAlive, identify } from '../../../infra/launcher/process-identity.mjs';
import { answersHttp } from '../../../infra/launcher/probes.mjs';
import { endLeftovers, recordProcess, takeLock } from '../../../infra/launcher/run-folder.mjs';
import { superviseProcess, type Supervised } from '../../../infra/launcher/supervisor.mjs';
import { startWatchdog } from '../../../infra/launcher/watchdog.mjs';

const root = path.resolve(__dirname, '../../..');
const answering = `require('http').createServer((q, r) => r.end('ok')).listen(+process.env.PORT, '127.0.0.1')`;
const newFolder = (): string => mkdtempSync(path.join(process.env.REDRESS_TEST_RUN ?? '', 'supervision-'));

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waitedMs = 0; waitedMs < 10_000; waitedMs += 20) {
    if (await holds()) return;
    await pause(20);
  }
  throw new Error('it never became true');
}

async function aProcess(code = answering): Promise<{ process: Supervised; said: string[]; dataDir: string; port: number }> {
  const dataDir = newFolder();
  const port = await freePort();
  const said: string[] = [];
  const supervised = superviseProcess(
    {
      name: 'casework',
      command: process.execPath,
      args: ['-e', code],
      env: { PORT: String(port) },
      ready: () => answersHttp(`http://127.0.0.1:${port}/`),
    },
    { dataDir, say: (line) => said.push(line) },
  );
  return { process: supervised, said, dataDir, port };
}

test('a process that is killed comes back by itself and its death is told in one line', async () => {
  const { process: supervised, said } = await aProcess();
  await supervised.start();
  const before = supervised.pid;
  await supervised.kill('SIGKILL');
  await supervised.untilReady({ timeoutMs: 10_000 });
  expect(supervised.pid).not.toBe(before);
  expect(said).toEqual([expect.stringMatching(/^casework was ended by SIGKILL; starting it again in 0\.5 s/)]);
  await supervised.stop();
});

test('each further death waits longer before the next start', async () => {
  const { process: supervised, said } = await aProcess();
  await supervised.start();
  for (let death = 0; death < 2; death++) {
    await supervised.kill('SIGKILL');
    await supervised.untilReady({ timeoutMs: 10_000 });
  }
  expect(said.map((line) => /in ([\d.]+) s/.exec(line)?.[1])).toEqual(['0.5', '1']);
  await supervised.stop();
});

test('a stopped process stays stopped', async () => {
  const { process: supervised, said } = await aProcess();
  await supervised.start();
  await supervised.stop();
  expect(supervised.pid).toBeUndefined();
  expect(said).toEqual([]);
});

test('a process that ignores the polite signal is ended by force', async () => {
  const dataDir = newFolder();
  const said: string[] = [];
  const port = await freePort();
  const supervised = superviseProcess(
    {
      name: 'stubborn',
      command: process.execPath,
      args: ['-e', `process.on('SIGTERM', () => {}); ${answering}`],
      env: { PORT: String(port) },
      stopWithinMs: 200,
      ready: () => answersHttp(`http://127.0.0.1:${port}/`),
    },
    { dataDir, say: (line) => said.push(line) },
  );
  await supervised.start();
  await supervised.stop();
  expect(supervised.pid).toBeUndefined();
  expect(said).toEqual([expect.stringContaining('is ended by force')]);
});

test('a process that cannot start says why in one sentence, with its own last words', async () => {
  const { process: supervised } = await aProcess(`throw new Error('the table "note" is missing')`);
  await expect(supervised.start()).rejects.toThrow(/casework ended with code 1 while starting: .*the table "note" is missing/);
});

test('a process that refuses its configuration is not started again', async () => {
  const { process: supervised, said } = await aProcess(`console.error('ORIGIN: not a URL, error'); process.exit(78)`);
  await expect(supervised.start()).rejects.toThrow(/ended with code 78 while starting: ORIGIN: not a URL/);
  expect(said).toEqual([]);
});

test('a second launcher on the same data folder is refused in one sentence', () => {
  const dataDir = newFolder();
  takeLock(dataDir);
  expect(() => takeLock(dataDir)).toThrow(new RegExp(`already running on .* \\(pid ${process.pid}\\)`));
});

test('a lock whose launcher was killed does not block the next start', () => {
  const dataDir = newFolder();
  mkdirSync(path.join(dataDir, 'run'));
  const stranger = { ...identify(process.pid), startTime: 'another life' };
  writeFileSync(path.join(dataDir, 'run', 'launcher.json'), JSON.stringify(stranger));
  takeLock(dataDir);
  expect(JSON.parse(readFileSync(path.join(dataDir, 'run', 'launcher.json'), 'utf8'))).toEqual(identify(process.pid));
});

test('leftovers of a killed launcher are ended, a stranger with a reused pid is not', async () => {
  const dataDir = newFolder();
  const start = (): { pid: number; startTime?: string } => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
    child.unref();
    return identify(child.pid as number);
  };
  const [ours, stranger] = [start(), start()];
  recordProcess(dataDir, 'intake', ours.pid, 'SIGTERM');
  recordProcess(dataDir, 'web', stranger.pid, 'SIGTERM');
  const file = path.join(dataDir, 'run', 'web.pid');
  const entry = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...entry, startTime: 'another life' }));
  expect(await endLeftovers(dataDir)).toEqual(['intake']);
  expect([isAlive(ours), isAlive(stranger)]).toEqual([false, true]);
  process.kill(stranger.pid, 'SIGKILL');
});

test('when the launcher is killed its children end by themselves', async () => {
  const dataDir = newFolder();
  chmodSync(dataDir, 0o711);
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', `
    import { spawn } from 'node:child_process';
    import { recordProcess } from '${root}/infra/launcher/run-folder.mjs';
    import { startWatchdog } from '${root}/infra/launcher/watchdog.mjs';
    startWatchdog({ root: '${root}', dataDir: '${dataDir}' });
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
    recordProcess('${dataDir}', 'worker', child.pid, 'SIGTERM');
    console.log(child.pid);
    setInterval(() => {}, 1000);`]);
  const pid = await new Promise<number>((resolve) => launcher.stdout.once('data', (text: Buffer) => resolve(Number(text))));
  const child = identify(pid);
  expect(isAlive(child)).toBe(true);
  launcher.kill('SIGKILL');
  await until(() => !isAlive(child));
});

test('an orderly stop leaves no watchdog behind', async () => {
  const dismissed = startWatchdog({ root, dataDir: newFolder() });
  dismissed.dismiss();
  await until(() => dismissed.pid === undefined || identify(dismissed.pid).startTime === undefined);
});
