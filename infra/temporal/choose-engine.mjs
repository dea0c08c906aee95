import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../launcher/cache.mjs';
import { answersTcp } from '../launcher/probes.mjs';
import { outputOf, runCommand } from '../launcher/run-command.mjs';
import { Failure } from '../launcher/failure.mjs';
import { buildEngine, findEngine, hasGo } from './build.mjs';

/**
 * @typedef {{ kind: 'cluster', address: string }
 *   | { kind: 'server', engine: import('./build.mjs').Engine }
 *   | { kind: 'dev', executable?: string }} EngineChoice
 */

/**
 * A cluster that was named; else the real server (built already, or built now with Go); else the development server.
 * @param {{ root: string, address?: string, progress: (detail: string) => void, say: (line: string) => void }} options
 * @returns {Promise<EngineChoice>}
 */
export async function chooseEngine({ root, address, progress, say }) {
  if (address) return { kind: 'cluster', address };
  const { engine, built } = findEngine(root);
  if (built) return { kind: 'server', engine };
  const executable = await onPath('temporal');
  if (await hasGo()) {
    try {
      return { kind: 'server', engine: await buildEngine(root, progress) };
    } catch (error) {
      if (!executable) throw error;
      say(`  ! ${error.message} Using the Temporal CLI at ${executable} meanwhile.`);
    }
  }
  return { kind: 'dev', executable };
}

async function onPath(program) {
  return (await outputOf(process.platform === 'win32' ? 'where' : 'which', [program]))?.split('\n')[0];
}

/** The SDK's own download goes to the same cache as everything that takes long. */
export function devServerProcess({ root, executable, dataDir, port, uiPort, rehearsal }) {
  mkdirSync(path.join(dataDir, 'temporal'), { recursive: true });
  const downloadDir = cacheFolder({ kind: 'temporal-cli', inputs: [] });
  mkdirSync(downloadDir, { recursive: true });
  const options = { port, uiPort, dbFilename: path.join(dataDir, 'temporal', 'dev.sqlite'), executable, downloadDir, rehearsal };
  return {
    name: 'temporal',
    command: process.execPath,
    args: [path.join(root, 'infra', 'temporal', 'dev-server.mjs'), JSON.stringify(options)],
    advice:
      'The Temporal server needs Go 1.26 to be built, or the Temporal CLI on PATH, or internet access to download it, or TEMPORAL_ADDRESS.',
    ready: () => answersTcp(port),
  };
}

/**
 * Namespaces and search attributes are there and usable afterwards; repeatable.
 * @param {{ root: string, address: string }} options
 */
export async function registerNamespaces({ root, address }) {
  const { code, output } = await runCommand(process.execPath, [path.join(root, 'infra', 'temporal', 'register.mjs'), address]);
  if (code === 0) return;
  throw new Failure(
    `Temporal at ${address} did not accept our namespaces (${output.trim().split('\n').at(-1)}): see its log, or check TEMPORAL_ADDRESS and its rights.`,
  );
}
