import { rename, writeFile } from 'node:fs/promises';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/**
 * Bundles the workflows into a file; a reader never sees half of it.
 * Run as a program of its own (`node bundle-workflows.js <workflows> <file>`): the bundler takes 200 MB, which the
 * worker would keep for ever.
 */
export async function bundleWorkflows(workflowsPath: string, file: string): Promise<void> {
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, code);
  await rename(unfinished, file);
}

if (require.main === module) {
  const [workflowsPath, file] = process.argv.slice(2);
  void bundleWorkflows(workflowsPath!, file!);
}
