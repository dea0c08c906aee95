import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * What takes long to make and depends only on pinned versions is kept outside the checkout, so that a second clone
 * is fast: `$XDG_CACHE_HOME/redress/<kind>/<key>`, the key being a hash of what it is made from.
 * @param {{ kind: string, inputs: string[], text?: string }} options inputs = files whose content counts
 * @returns {string} the folder; it exists only when it is complete
 */
export function cacheFolder({ kind, inputs, text = '' }) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\n${text}\n`);
  for (const file of inputs) hash.update(readFileSync(file));
  const base = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return path.join(base, 'redress', kind, hash.digest('hex').slice(0, 16));
}

/**
 * Fills the folder once: made aside and renamed when complete, so that nobody ever sees half of it.
 * @param {string} folder @param {(unfinished: string) => Promise<void>} make
 */
export async function fillOnce(folder, make) {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.${process.pid}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  try {
    await make(unfinished);
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // otherwise somebody else was faster
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
