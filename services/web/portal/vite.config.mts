import path from 'node:path';
import { defineConfig } from 'vite';

/** The portal: pages without sign-in, on Preact so that a slow phone has them soon; built into `dist/portal`. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/portal/',
  resolve: {
    alias: {
      'react-dom/client': 'preact/compat/client',
      'react-dom': 'preact/compat',
      'react/jsx-runtime': 'preact/jsx-runtime',
      react: 'preact/compat',
    },
  },
  build: {
    outDir: path.resolve(import.meta.dirname, '../../../dist/portal'),
    emptyOutDir: true,
    target: 'es2020',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
