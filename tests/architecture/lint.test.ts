import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../services/shared/config/project-root';

const root = projectRoot();
const run = (tool: string, args: string[]) => {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules', '.bin', tool), args, {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, output: status === 0 ? '' : `${stdout}${stderr}` };
};

it('oxlint sees what must not be used where', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-lint-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write(
    'workflows/case/decide.ts',
    "import { z } from 'zod';\nexport const d = [z, Buffer, new Date().getHours(), 'a'.localeCompare('b')];\n",
  );
  write(
    'workflows/case/effects.ts',
    "import { a } from '../../activities/a';\nimport type { B } from '../../activities/a';\nexport const e: B = a;\n",
  );
  write(
    'services/intake/app.ts',
    "import { run } from '../../workflows/shell/run-case';\nconsole.log(run, process.env.PORT);\n",
  );
  write('services/intake/config.ts', 'export const port = process.env.PORT;\n');
  const { output } = run('oxlint', [
    '-c',
    join(root, 'infra/lint/.oxlintrc.json'),
    '--format',
    'unix',
    folder,
  ]);
  rmSync(folder, { recursive: true });
  const found = [...output.matchAll(/\/(\w+\/\w+\/[\w-]+\.ts):(\d+):.*\[Error\/([^\]]+)\]/g)].map(
    (m) => `${m[1]}:${m[2]} ${m[3]}`,
  );
  expect(found.toSorted()).toEqual([
    'services/intake/app.ts:1 eslint(no-restricted-imports)',
    'services/intake/app.ts:2 eslint(no-console)',
    'services/intake/app.ts:2 node(no-process-env)',
    'workflows/case/decide.ts:1 eslint(no-restricted-imports)',
    'workflows/case/decide.ts:2 eslint(no-restricted-globals)',
    'workflows/case/decide.ts:2 eslint(no-restricted-properties)',
    'workflows/case/decide.ts:2 eslint(no-restricted-properties)',
    'workflows/case/effects.ts:1 eslint(no-restricted-imports)',
  ]);
});

it('oxlint finds nothing', () => {
  const folders = ['services', 'workflows', 'activities', 'infra', 'tests'];
  expect(run('oxlint', ['-c', 'infra/lint/.oxlintrc.json', ...folders])).toEqual({ status: 0, output: '' });
}, 60_000);

it('no folder knows one that it must not know', () => {
  const folders = ['services', 'workflows', 'activities', 'infra'];
  expect(run('depcruise', ['--config', 'infra/lint/dependency-cruiser.cjs', ...folders])).toEqual({
    status: 0,
    output: '',
  });
}, 120_000);
