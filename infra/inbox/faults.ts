import { z } from 'zod';
import { recipientKey, type InboxMessage } from './message';

/**
 * `down` nobody answers · `temporary` try again later · `permanent` refused for good · `slow` answers after
 * `slowMs`.
 */
export const faultKinds = ['down', 'temporary', 'permanent', 'slow'] as const;
export type FaultKind = (typeof faultKinds)[number];
export type Medium = InboxMessage['medium'];

const fault = z.enum(faultKinds).nullable().optional();

/** Body of `POST /faults`; `null` ends a fault, a medium left out stays as it is. */
export const faultRequestSchema = z
  .strictObject({ smtp: fault, sms: fault, to: z.string().min(1).optional() })
  .refine((asked) => !(asked.smtp === 'down' && asked.to), {
    message: 'a mail server is down for everybody: leave out "to"',
    path: ['to'],
  });
export type FaultRequest = z.infer<typeof faultRequestSchema>;

/** How long a slow answer takes. */
export const slowMs = 5_000;

/** Faults that tests and rehearsals switch on; they end with the process. */
export class Faults {
  readonly #active = new Map<string, FaultKind>();

  set(medium: Medium, kind: FaultKind | null, to?: string): void {
    const key = faultKey(medium, to);
    if (kind) this.#active.set(key, kind);
    else this.#active.delete(key);
  }

  clear(): void {
    this.#active.clear();
  }

  /**
   * The fault a message to this recipient meets. Without a switch, addresses that begin with `bounce` and phones that
   * end in 0000 are refused for good, as an unknown mailbox or number is; `defer…@` is put off every time.
   */
  of(medium: Medium, to: string): FaultKind | undefined {
    const switched = this.#active.get(faultKey(medium, to)) ?? this.#active.get(faultKey(medium));
    if (switched) return switched;
    if (medium === 'sms') return recipientKey(to).endsWith('0000') ? 'permanent' : undefined;
    if (/^bounce[^@]*@/i.test(to)) return 'permanent';
    return /^defer[^@]*@/i.test(to) ? 'temporary' : undefined;
  }

  /** `{ "email": "down", "sms 13800138000": "slow" }` */
  list(): Record<string, FaultKind> {
    return Object.fromEntries(this.#active);
  }
}

const faultKey = (medium: Medium, to?: string): string => (to ? `${medium} ${recipientKey(to)}` : medium);
