import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** `AutoComplete` → `auto-complete`. */
const folderOf = (name: string): string => name.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();

/**
 * `import { Button } from 'antd'` becomes an import of that component's own module. Through the one module that exports
 * them all, every component of every lazy screen would be put into the first file that a browser loads.
 */
const componentsApart: Plugin = {
  name: 'components-apart',
  enforce: 'pre',
  transform: {
    filter: { id: /\/console\/.*\.tsx?$/ },
    handler: (code) =>
      code.replace(/import \{([^}]+)\} from 'antd';/g, (_all, names: string) =>
        names
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== '' && !name.startsWith('type '))
          .map((name) => {
            const [exported = '', local = exported] = name.split(' as ');
            return `import ${local} from 'antd/es/${folderOf(exported)}';`;
          })
          .join(''),
      ),
  },
};

/** The console: one page under `/console/`, built into `dist/console`. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [componentsApart],
  build: {
    outDir: path.resolve(import.meta.dirname, '../../../dist/console'),
    emptyOutDir: true,
    target: 'es2022',
    // Inline data would need exceptions in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    // Says which files a first view loads; a test weighs them.
    manifest: true,
  },
});
