/** `npm start`: installs, compiles, builds the engine, starts everything and keeps it running until Ctrl-C. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultPorts, portVariable } from './launcher/catalog.mjs';
import { requireDiskSpace } from './launcher/disk.mjs';
import { Failure, sentenceOf } from './launcher/failure.mjs';
import { compile, install, isCompiled, isInstalled, requireNode } from './launcher/install.mjs';
import { createSteps } from './launcher/steps.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const dataDir = path.resolve(root, process.env.REDRESS_DATA_DIR || '.redress');
const rehearsal = process.env.REDRESS_REHEARSAL === 'on';
const neededMbForInstallation = 1_000;

const steps = createSteps();
const startedAt = Date.now();
const interrupted = new AbortController();
/** @type {import('./stack.mjs').Stack | undefined} */
let stack;
let starting = false;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void end());
// A terminal that closes takes the output away; stopping the processes matters more than saying so.
process.stdout.on('error', () => {});

try {
  requireNode('20.20');
  steps.say(`Redress starts; its data is in ${dataDir}.`);
  if (!isInstalled(root)) {
    requireDiskSpace(root, neededMbForInstallation);
    await steps.step('packages', (progress) => install(root, progress));
  }
  if (!isCompiled(root)) await steps.step('compile', () => compile(root));
  const { startStack } = await import('./stack.mjs'); // needs the packages
  starting = true;
  stack = await startStack({
    root,
    dataDir,
    rehearsal,
    ports: chosenPorts(),
    databaseUrl: process.env.DATABASE_URL || undefined,
    temporalAddress: process.env.TEMPORAL_ADDRESS || undefined,
    log: steps.say,
    signal: interrupted.signal,
  });
  steps.say(welcome(stack));
} catch (error) {
  if (!interrupted.signal.aborted) {
    process.stderr.write(`\n${sentenceOf(error)}\n`);
    if (!(error instanceof Failure) && process.env.REDRESS_DEBUG) process.stderr.write(`${error.stack}\n`);
  }
  process.exit(interrupted.signal.aborted ? 130 : 1);
}

async function end() {
  if (interrupted.signal.aborted) {
    stack?.killNow();
    process.exit(130);
  }
  steps.say('\nStopping; press Ctrl-C again to stop at once.');
  interrupted.abort();
  if (!starting) process.exit(130);
  if (!stack) return; // the start stops what it has started, and ends
  await steps.step('stop', () => /** @type {import('./stack.mjs').Stack} */ (stack).stop());
  process.exit(0);
}

function chosenPorts() {
  const chosen = {};
  for (const name of Object.keys(defaultPorts)) {
    const variable = portVariable(name);
    const text = process.env[variable];
    if (!text) continue;
    const port = Number(text);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new Failure(`${variable}=${text} is not a port: give a number from 1 to 65535.`);
    }
    chosen[name] = port;
  }
  return chosen;
}

function welcome({ urls, logFolder }) {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  return `
Redress is ready after ${seconds} s.

  Customers           ${urls.origin}
  Staff console       ${urls.origin}/console
  For developers      ${urls.origin}/development
  API documents       ${urls.origin}/api/docs
  Mail and SMS inbox  ${urls.inbox}
  Temporal UI         ${urls.temporalUi || '(with your cluster)'}
  Logs                ${logFolder}

Sign in as agent, specialist, team-lead, department-staff, department-head, quality, call-back, complaint-manager,
hr, executive, auditor or administrator; the password is always "redress".
The Temporal engine listens on this machine only and asks nobody who he is: its own authorization comes later.${
    rehearsal ? '\nRehearsal is on: npm run rehearse -- <complaint> moves a complaint to its next clock.' : ''
  }

A first complaint, from another terminal:

  curl -s ${urls.origin}/api/intake/v1/complaints \\
    -H "Authorization: Bearer $(npm run -s token -- channel-website)" \\
    -H "Content-Type: application/json" -H "Idempotency-Key: first-$RANDOM$RANDOM" \\
    -d '{"channel":"website","complainant":{"name":"王芳","contact":{"email":"wang@example.org"}},"description":"三月的账单多收了钱。"}'

Ctrl-C stops everything; npm start continues where it was.`;
}
