import type { Role } from '../../../workflows/contracts/message';

/** `GET /session`: who is signed in, and what the console needs to know of this installation. */
export interface SessionView {
  id: string;
  name: string;
  roles: Role[];
  department?: string;
  team?: string;
  level: number;
  /** Instant at which the sign-in ends and has to be repeated. */
  expiresAt: string;
  /** May time be skipped on this server? */
  rehearsal: boolean;
  languages: readonly string[];
  languageDefault: string;
  /** Addresses outside the console; a missing one is not there on this installation. */
  links: { engine?: string; inbox?: string; docs: string };
}
