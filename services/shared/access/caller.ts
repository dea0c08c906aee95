import { z } from 'zod';
import { roles, type Role } from '../../../workflows/contracts/message';

/** Who calls, as the access token says. */
export type Caller =
  | { kind: 'person'; id: string; roles: Role[]; department?: string; team?: string; level: number }
  | { kind: 'channel'; channel: string }
  | { kind: 'service'; id: string }
  | { kind: 'public' };

/** A name for logs and for the scope of idempotency keys: `person/zhang-wei`, `channel/hotline`, `public`. */
export function callerKey(caller: Caller): string {
  switch (caller.kind) {
    case 'person':
    case 'service':
      return `${caller.kind}/${caller.id}`;
    case 'channel':
      return `channel/${caller.channel}`;
    case 'public':
      return 'public';
  }
}

const claims = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    sub: z.string().min(1),
    roles: z.array(z.string()),
    department: z.string().optional(),
    team: z.string().optional(),
    level: z.number().int().default(1),
  }),
  z.object({ kind: z.literal('channel'), sub: z.string().min(1), channel: z.string().min(1) }),
  z.object({ kind: z.literal('service'), sub: z.string().min(1) }),
]);

/** The caller of a verified token; undefined when its claims do not name one. Unknown roles are dropped. */
export function callerOf(payload: unknown): Caller | undefined {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) return undefined;
  const c = parsed.data;
  if (c.kind === 'channel') return { kind: 'channel', channel: c.channel };
  if (c.kind === 'service') return { kind: 'service', id: c.sub };
  return {
    kind: 'person',
    id: c.sub,
    roles: c.roles.filter((role): role is Role => (roles as readonly string[]).includes(role)),
    level: c.level,
    ...(c.department !== undefined && { department: c.department }),
    ...(c.team !== undefined && { team: c.team }),
  };
}
