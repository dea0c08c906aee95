import { createHash } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';

/** Puts values into a text that only this origin can read or make. */
export interface Sealer {
  /** @param lifetimeS seconds after which `open` no longer takes it */
  seal(purpose: string, value: Record<string, unknown>, lifetimeS: number): Promise<string>;
  /** The value; undefined for anything that was not sealed here for this purpose, or is over. */
  open(purpose: string, sealed: string | undefined): Promise<Record<string, unknown> | undefined>;
}

/** Sealed with AES-256-GCM (a JWE): a cookie holds the session itself, so no process keeps one. */
export function createSealer(secret: string): Sealer {
  const key = createHash('sha256').update(secret).digest();
  return {
    seal: (purpose, value, lifetimeS) =>
      new EncryptJWT({ value })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(purpose)
        .setExpirationTime(Math.floor(Date.now() / 1000) + lifetimeS)
        .encrypt(key),
    async open(purpose, sealed) {
      if (!sealed) return undefined;
      try {
        const { payload } = await jwtDecrypt(sealed, key, {
          audience: purpose,
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
        });
        return payload.value as Record<string, unknown>;
      } catch {
        return undefined;
      }
    },
  };
}
