import path from 'node:path';
import { defineConfig } from 'vite';

/** The console: one page under `/console/`, built into `dist/console`. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  build: {
    outDir: path.resolve(import.meta.dirname, '../../../dist/console'),
    emptyOutDir: true,
    target: 'es2022',
    // Inline data would need exceptions in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
});
