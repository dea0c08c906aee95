import { existsSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, fillOnce } from '../launcher/cache.mjs';
import { Failure } from '../launcher/failure.mjs';
import { outputOf, runCommand, tellingLine } from '../launcher/run-command.mjs';

const programs = {
  'temporal-server': 'go.temporal.io/server/cmd/server',
  'temporal-sql-tool': 'go.temporal.io/server/cmd/tools/sql',
  'temporal-ui': 'github.com/temporalio/ui-server/v2/cmd/server',
};
// disable_grpc_modules leaves out Google Cloud's clients, which only archival to their storage would need.
const flags = ['-trimpath', '-tags', 'disable_grpc_modules', '-ldflags', '-s -w'];

/** @typedef {{ server: string, sqlTool: string, ui: string }} Engine paths of the three programs */

/** @param {string} root @returns {{ folder: string, engine: Engine, built: boolean }} */
export function findEngine(root) {
  const module = path.join(root, 'infra', 'temporal');
  const folder = cacheFolder({
    kind: 'engine',
    inputs: [path.join(module, 'go.mod'), path.join(module, 'go.sum')],
    text: flags.join(' '),
  });
  const at = (name) => path.join(folder, process.platform === 'win32' ? `${name}.exe` : name);
  return {
    folder,
    engine: { server: at('temporal-server'), sqlTool: at('temporal-sql-tool'), ui: at('temporal-ui') },
    built: existsSync(folder),
  };
}

/** @returns {Promise<boolean>} whether a Go toolchain is there to build with */
export async function hasGo() {
  return (await outputOf('go', ['version'])) !== undefined;
}

/**
 * Builds the official Temporal server, its schema tool and its UI from the modules pinned in go.mod and go.sum:
 * about four minutes on two cores the first time, seconds with a warm Go cache, nothing when it is there already.
 * @param {string} root @param {(progress: string) => void} progress
 * @returns {Promise<Engine>}
 */
export async function buildEngine(root, progress) {
  const { folder, engine } = findEngine(root);
  await fillOnce(folder, async (unfinished) => {
    for (const [name, source] of Object.entries(programs)) await build({ root, name, source, unfinished, progress });
  });
  return engine;
}

async function build({ root, name, source, unfinished, progress }) {
  let downloaded = 0;
  let compiled = 0;
  const file = path.join(unfinished, process.platform === 'win32' ? `${name}.exe` : name);
  const { code, output } = await runCommand('go', ['build', '-v', ...flags, '-o', file, source], {
    cwd: path.join(root, 'infra', 'temporal'),
    env: { CGO_ENABLED: '0', GOFLAGS: '-mod=readonly', GOWORK: 'off' },
    onLine: (line) => {
      if (line.startsWith('go: downloading')) downloaded++;
      else compiled++;
      progress(`${name}: ${downloaded} modules downloaded, ${compiled} packages compiled`);
    },
    missing: 'The Temporal server is built with Go, which is not installed: install Go 1.26 or newer from https://go.dev/dl, or set TEMPORAL_ADDRESS.',
  });
  if (code !== 0) {
    throw new Failure(
      `The Temporal server could not be built (${tellingLine(output)}): check the internet connection or GOPROXY and start again, or set TEMPORAL_ADDRESS to a running Temporal.`,
    );
  }
}
