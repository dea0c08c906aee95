import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';

/** `workflows/workflows.js` beside the compiled services. */
const workflowsPath = require.resolve('../../workflows/workflows');

export type Bundler = (workflowsPath: string, file: string) => Promise<void>;

/**
 * The file with the bundled workflows, built at the first start of a release (about 3 s) and found again after it.
 * @param dataDir where it is kept, keyed by what the workflows are
 * @param options.bundle replaces the child process in tests
 */
export async function workflowBundle(
  dataDir: string,
  options: { workflows?: string; bundle?: Bundler } = {},
): Promise<{ codePath: string }> {
  const { workflows = workflowsPath, bundle = bundleInChild } = options;
  const key = await keyOf(dirname(workflows));
  const codePath = join(dataDir, `workflows-${key}.js`);
  if (await exists(codePath)) return { codePath };
  await mkdir(dataDir, { recursive: true });
  await bundle(workflows, codePath);
  await removeOthers(dataDir, codePath);
  return { codePath };
}

const bundleInChild: Bundler = async (from, to) => {
  await promisify(execFile)(process.execPath, [require.resolve('./bundle-workflows'), from, to]);
};

/** Hash over every source and the SDK's version. */
async function keyOf(folder: string): Promise<string> {
  const hash = createHash('sha256').update(sdkVersion());
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name));
  const paths = files.map((file) => join(file.parentPath, file.name)).toSorted();
  for (const path of paths)
    hash
      .update(relative(folder, path))
      .update('\0')
      .update(await readFile(path))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

const sdkVersion = (): string => (require('@temporalio/worker/package.json') as { version: string }).version;

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Bundles of releases that are gone. */
async function removeOthers(dataDir: string, kept: string): Promise<void> {
  const names = (await readdir(dataDir)).filter((name) => /^workflows-[0-9a-f]{16}\.js$/.test(name));
  const others = names.map((name) => join(dataDir, name)).filter((path) => path !== kept);
  await Promise.all(others.map((path) => rm(path, { force: true })));
}
