/**
 * `node reap.mjs <dataDir> [<launcher pid> <launcher start time>]`: ends what that launcher, or anybody, started on
 * this data folder. See watchdog.mjs.
 */
import { endLeftovers } from './run-folder.mjs';

const [dataDir = '', pid, startTime] = process.argv.slice(2);
await endLeftovers(dataDir, pid ? { launcher: { pid: Number(pid), startTime } } : {});
