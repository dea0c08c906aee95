/** `npm test`: everything from nothing. Prints `N passed, N failed` last; a missing tool or a failed step counts as failed. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, sentenceOf } from './launcher/failure.mjs';
import { compile, install, isCompiled, isInstalled, requireNode } from './launcher/install.mjs';
import { outputOf, runCommand } from './launcher/run-command.mjs';
import { createSteps } from './launcher/steps.mjs';
import { haveBrowser } from './pages/browser.mjs';
import { buildEngine } from './temporal/build.mjs';
import { testServerExecutable } from './temporal/test-server.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => path.join(root, 'node_modules', name);
/** Small tests side by side; those that need a whole engine one after another, so that no test waits for a busy machine. */
const groups = [
  { name: 'rules and contracts', folders: ['unit', 'contract', 'architecture'], workers: 2 },
  { name: 'workflows under skipped time', folders: ['workflow', 'replay'], workers: 1 },
  { name: 'services', folders: ['integration'], workers: 2 },
  { name: 'whole stories', folders: ['e2e'], workers: 1 },
];

const steps = createSteps();
const failures = [];
let passed = 0;
let failed = 0;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => process.exit(130));
const results = mkdtempSync(path.join(os.tmpdir(), 'redress-results-'));
process.on('exit', () => rmSync(results, { recursive: true, force: true }));

const canRun = await check('packages', async (progress) => {
  requireNode('20.20');
  if (!isInstalled(root)) await install(root, progress);
});
if (canRun) {
  await check('compile', async () => void (isCompiled(root) || (await compile(root))));
  await Promise.all([
    check('types of the tests and pages', () => npm('typecheck')),
    check('lint', () => npm('lint')),
  ]);
  await check('Temporal engine', (progress) => buildEngine(root, progress));
  await check('time-skipping server', haveTimeSkippingServer);
  await check('browser', (progress) => haveBrowser(root, progress));
  for (const group of groups) await runGroup(group);
}

for (const sentence of failures) steps.say(`\n✗ ${sentence}`);
steps.say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A step that counts like a test. */
async function check(name, run) {
  try {
    await steps.step(name, run);
    passed++;
    return true;
  } catch (error) {
    fail(`${name}: ${sentenceOf(error)}`);
    return false;
  }
}

function fail(sentence) {
  failed++;
  failures.push(sentence);
}

async function haveTimeSkippingServer() {
  if (await testServerExecutable(root)) return;
  // No Java or Maven: the SDK downloads a native server, if it can.
  const script = `require('@temporalio/testing').TestWorkflowEnvironment.createTimeSkipping().then((env) => env.teardown())`;
  if ((await outputOf(process.execPath, ['-e', script])) === undefined) {
    throw new Failure('it needs Java with Maven, or internet access to download it: install both or connect.');
  }
}

async function npm(script) {
  const npmScript = process.env.npm_execpath;
  const { code, output } = npmScript
    ? await runCommand(process.execPath, [npmScript, 'run', '--silent', script], { cwd: root })
    : await runCommand('npm', ['run', '--silent', script], { cwd: root, missing: 'npm is not installed.' });
  if (code !== 0) throw new Failure(`"npm run ${script}" found something:\n${output.trim().split('\n').slice(-60).join('\n')}`);
}

/** One jest run; its tests are counted one by one, and a file that does not even load as one failure. */
async function runGroup({ name, folders, workers }) {
  const present = folders.map((folder) => `tests/${folder}/`).filter((folder) => existsSync(path.join(root, folder)));
  const outputFile = path.join(results, `${folders[0]}.json`);
  const startedAt = Date.now();
  steps.say(`\n▸ ${name}: ${present.join(' ')}`);
  await new Promise((resolve) => {
    const jest = spawn(
      process.execPath,
      [bin('jest/bin/jest.js'), '-c', 'infra/jest.config.cjs', '--ci', '--passWithNoTests', '--json', `--outputFile=${outputFile}`, `--maxWorkers=${workers}`, ...present],
      { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    jest.on('error', resolve);
    jest.on('close', resolve);
  });
  if (!existsSync(outputFile)) return fail(`${name}: jest ended without a result; its output above says why.`);
  const result = JSON.parse(readFileSync(outputFile, 'utf8'));
  const left = result.numPendingTests + result.numTodoTests;
  passed += result.numPassedTests;
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites + left;
  if (left > 0) failures.push(`${name}: ${left} tests were skipped, which counts as failed.`);
  for (const { name: file, status, assertionResults } of result.testResults) {
    if (status !== 'failed') continue;
    const titles = assertionResults.filter((one) => one.status === 'failed').map((one) => one.fullName);
    failures.push(`${path.relative(root, file)}: ${titles.join('; ') || 'does not run'}`);
  }
  steps.say(`  ${name}: ${result.numPassedTests} passed in ${((Date.now() - startedAt) / 1000).toFixed(0)} s`);
}
