import { existsSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, fillOnce } from '../launcher/cache.mjs';
import { Failure } from '../launcher/failure.mjs';
import { runCommand, tellingLine } from '../launcher/run-command.mjs';

const source = 'github.com/versity/versitygw/cmd/versitygw';
const flags = ['-trimpath', '-ldflags', '-s -w'];

/**
 * An S3-compatible server for tests of the evidence store: the Versity S3 gateway over a plain folder, built from the
 * module pinned in go.mod and go.sum; about two minutes on two busy cores the first time, then from the cache.
 * @param {string} root project root
 * @returns {Promise<string>} the program
 */
export async function buildS3Server(root) {
  const module = path.join(root, 'infra', 's3');
  const folder = cacheFolder({
    kind: 's3-server',
    inputs: [path.join(module, 'go.mod'), path.join(module, 'go.sum')],
    text: flags.join(' '),
  });
  const name = process.platform === 'win32' ? 'versitygw.exe' : 'versitygw';
  if (existsSync(folder)) return path.join(folder, name);
  await fillOnce(folder, async (unfinished) => {
    const { code, output } = await runCommand('go', ['build', ...flags, '-o', path.join(unfinished, name), source], {
      cwd: module,
      env: { CGO_ENABLED: '0', GOFLAGS: '-mod=readonly', GOWORK: 'off' },
      missing: 'The S3 server of the tests is built with Go, which is not installed: see https://go.dev/dl.',
    });
    if (code !== 0) throw new Failure(`The S3 server of the tests could not be built (${tellingLine(output)}).`);
  });
  return path.join(folder, name);
}
