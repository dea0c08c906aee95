/** Builds what the browser gets: the console into `dist/console`, the portal into `dist/portal`. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const web = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../services/web');
for (const name of ['console', 'portal']) {
  await build({ configFile: path.join(web, name, 'vite.config.mts'), logLevel: 'error' });
}
