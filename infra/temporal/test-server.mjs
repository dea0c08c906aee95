import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, fillOnce } from '../launcher/cache.mjs';
import { Failure } from '../launcher/failure.mjs';
import { outputOf, runCommand, tellingLine } from '../launcher/run-command.mjs';

const script = 'temporal-test-server';

/**
 * The time-skipping test server (one global clock, so parent and child stay in step): Temporal's own Java test
 * server, its jars fetched once by Maven into the cache.
 * @param {string} root project root
 * @returns {Promise<string | undefined>} the program to run; undefined = no Java or Maven here, the SDK downloads its own
 */
export async function testServerExecutable(root) {
  const pom = path.join(root, 'infra', 'temporal', 'test-server', 'pom.xml');
  const folder = cacheFolder({ kind: 'test-server', inputs: [pom], text: launchScript('') });
  const file = path.join(folder, script);
  const java = await outputOf('java', ['-version']);
  if (java === undefined) return undefined;
  if (existsSync(file)) return file;
  if ((await outputOf('mvn', ['--version'])) === undefined) return undefined;
  await fillOnce(folder, async (unfinished) => {
    const { code, output } = await runCommand('mvn', [
      '--batch-mode', '--file', pom, 'dependency:copy-dependencies',
      '-DincludeScope=runtime', `-DoutputDirectory=${path.join(unfinished, 'lib')}`,
    ]);
    if (code !== 0) {
      throw new Failure(
        `Maven could not fetch the time-skipping test server (${tellingLine(output)}): check the internet connection or Maven's settings.`,
      );
    }
    writeFileSync(path.join(unfinished, script), launchScript(path.join(folder, 'lib')));
    chmodSync(path.join(unfinished, script), 0o755);
  });
  return file;
}

/** The SDK kills its direct child, so the shell must give way to Java; Java is told to start fast rather than run long. */
function launchScript(lib) {
  return `#!/bin/sh
exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m -cp "${lib}/*" io.temporal.testserver.TestServer "$@"
`;
}
