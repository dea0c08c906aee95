import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export interface SigningKeys {
  /** Private RS256 key with `kid`. */
  jwks: { keys: JWK[] };
  cookieKeys: string[];
}

/**
 * The key that signs tokens. It stays on disk, so tokens outlive a restart and the engine, which reads keys once a
 * minute, never meets an unknown `kid`. Written to a temporary name first: a killed process leaves no half key.
 */
export async function loadSigningKeys(dataDir: string): Promise<SigningKeys> {
  const file = join(dataDir, 'signing-keys.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SigningKeys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const keys: SigningKeys = {
    jwks: { keys: [{ ...jwk, alg: 'RS256', use: 'sig', kid: `dev-${randomBytes(6).toString('hex')}` }] },
    cookieKeys: [randomBytes(32).toString('base64url')],
  };
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return keys;
}
