/** A real Chromium for the browser tests and the screenshots: found on this machine, or installed. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../launcher/failure.mjs';
import { outputOf, runCommand, tellingLine } from '../launcher/run-command.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const appsOfMac = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The browser to drive: `REDRESS_BROWSER`, else the system's Chromium or Chrome, else the one that Playwright keeps.
 * @returns {Promise<string | undefined>} path of the program; undefined when there is none
 */
export async function findBrowser() {
  const { chromium } = await import('playwright-core');
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const asked = process.env.REDRESS_BROWSER;
  return [...(asked ? [asked] : []), ...onPath, ...appsOfMac, chromium.executablePath()].find((file) => existsSync(file));
}

/**
 * Finds the browser or installs it: as root on Debian with its packages (Chinese fonts too), elsewhere by Playwright.
 * @param {string} root project root @param {(progress: string) => void} progress
 * @returns {Promise<string>} path of the program
 */
export async function haveBrowser(root, progress) {
  const found = await findBrowser();
  if (found) return found;
  const debian = process.getuid?.() === 0 && (await outputOf('apt-get', ['--version'])) !== undefined;
  progress(debian ? 'apt-get install chromium' : 'playwright install chromium');
  const commands = debian
    ? [
        ['apt-get', ['update', '-q']],
        ['apt-get', ['install', '-qy', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']],
      ]
    : [[process.execPath, [path.join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']]];
  for (const [program, args] of commands) {
    const { code, output } = await runCommand(program, args, { cwd: root, env: { DEBIAN_FRONTEND: 'noninteractive' } });
    if (code !== 0) throw new Failure(`No Chromium could be installed (${tellingLine(output)}): install one and set REDRESS_BROWSER to it.`);
  }
  const installed = await findBrowser();
  if (!installed) throw new Failure('Chromium was installed but not found: set REDRESS_BROWSER to it.');
  return installed;
}
