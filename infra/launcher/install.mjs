import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { runCommand, tellingLine } from './run-command.mjs';

/** @param {string} needed for example `20.20` */
export function requireNode(needed) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  throw new Failure(`Redress needs Node ${needed} or newer and this is ${process.versions.node}: install it from https://nodejs.org.`);
}

/** @param {string} root @returns {boolean} whether node_modules is what the lock file says */
export function isInstalled(root) {
  return stampIs(path.join(root, 'node_modules', '.redress-installed'), lockHash(root));
}

/**
 * Installs the packages the lock file names; only needed when that changed.
 * @param {string} root @param {(progress: string) => void} progress
 */
export async function install(root, progress) {
  progress('npm install');
  const npm = process.env.npm_execpath;
  const args = ['install', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'];
  const { code, output } = npm?.endsWith('.js')
    ? await runCommand(process.execPath, [npm, ...args], { cwd: root })
    : await runCommand(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: root, missing: 'npm is not installed: install Node with npm from https://nodejs.org.' });
  if (code !== 0) {
    throw new Failure(`The packages could not be installed (${tellingLine(output)}): check the internet connection or npm's registry, then start again.`);
  }
  writeFileSync(path.join(root, 'node_modules', '.redress-installed'), lockHash(root));
}

/** @param {string} root @returns {boolean} whether dist/ was compiled from the sources as they are */
export function isCompiled(root) {
  return stampIs(path.join(root, 'dist', '.compiled'), sourceHash(root));
}

/**
 * Compiles TypeScript to dist/, incrementally, and builds what the browser gets.
 * @param {string} root
 */
export async function compile(root) {
  const stamp = path.join(root, 'dist', '.compiled');
  const hash = sourceHash(root);
  rmSync(stamp, { force: true });
  const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { code, output } = await runCommand(process.execPath, [tsc, '-p', 'tsconfig.json', '--pretty', 'false'], { cwd: root });
  if (code !== 0) {
    const errors = output.split('\n').filter((line) => line.includes('error TS'));
    throw new Failure(`The sources do not compile (${errors.length} errors, the first: ${errors[0] ?? tellingLine(output)}): run "npm run build" to see all.`);
  }
  const pages = await runCommand(process.execPath, [path.join(root, 'infra', 'pages', 'build-pages.mjs')], { cwd: root });
  if (pages.code !== 0) {
    throw new Failure(`The pages cannot be built (${tellingLine(pages.output)}): run "npm run pages" to see all.`);
  }
  writeFileSync(stamp, hash);
}

function lockHash(root) {
  return createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex');
}

function sourceHash(root) {
  const hash = createHash('sha256').update(lockHash(root)).update(readFileSync(path.join(root, 'tsconfig.json')));
  for (const folder of ['activities', 'infra', 'services', 'workflows']) {
    for (const file of sourcesIn(path.join(root, folder))) hash.update(path.relative(root, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => /\.(ts|mts|tsx|json|html|css|svg)$/.test(file) && !file.includes('node_modules') && statSync(file).isFile())
    .sort();
}

function stampIs(file, hash) {
  return existsSync(file) && readFileSync(file, 'utf8') === hash;
}
