import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json, found upwards: the same from the sources and from `dist`. */
export function projectRoot(from = __dirname): string {
  let folder = from;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${from}`);
    folder = parent;
  }
  return folder;
}
