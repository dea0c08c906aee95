import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../services/shared/config/project-root';

export interface SourceFile {
  /** From the project root, with slashes. */
  path: string;
  text: string;
}

const root = projectRoot();

/** Our own files below these folders: what git knows or would take, without dependencies and what is built. */
export function sourceFiles(folders: string[], ending = /\.(ts|mjs|cjs)$/): SourceFile[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...folders],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    },
  );
  return listed
    .split('\0')
    .filter((path) => ending.test(path) && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
