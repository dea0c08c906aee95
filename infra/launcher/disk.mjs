import { mkdirSync, statfsSync } from 'node:fs';
import { Failure } from './failure.mjs';

/**
 * A database that runs out of disk in the middle of its work is worse than one that does not start.
 * @param {string} folder made when it is not there @param {number} neededMb
 */
export function requireDiskSpace(folder, neededMb) {
  mkdirSync(folder, { recursive: true, mode: 0o711 }); // others may pass through (PostgreSQL must), not look
  const { bavail, bsize } = statfsSync(folder);
  const freeMb = Math.floor((bavail * bsize) / 1024 ** 2);
  if (freeMb >= neededMb) return;
  throw new Failure(
    `Only ${freeMb} MB are free on the disk of ${folder}, ${neededMb} MB are needed: free some space, or set REDRESS_DATA_DIR to a folder on another disk.`,
  );
}
