import type { Fen, Refusal, Role } from '../contracts/message';
import { refuse } from '../contracts/message';
import type { Policy, RemedyKind } from '../contracts/policy';

/** Upper limits of a role as the newest policy has them; `null` is unlimited, absent is no authority. */
export type LiveAuthority = Partial<Record<RemedyKind, Fen | null>>;

/** Roles of the authority table, lowest first (S-37). */
export const authorityLadder: readonly Role[] = [
  'agent',
  'specialist',
  'team-lead',
  'department-head',
  'complaint-manager',
  'executive',
];

export interface Amount {
  kind: RemedyKind;
  amountFen?: Fen;
  statutory: boolean;
}

/** Kinds of remedy that are goodwill unless the law demands them (L-18). */
const goodwillKinds: readonly RemedyKind[] = ['compensation', 'gift'];

export const isGoodwill = (a: Amount): boolean => !a.statutory && goodwillKinds.includes(a.kind);

/** Sum in fen. */
export const sumOf = (actions: readonly Amount[]): Fen =>
  actions.reduce((sum, a) => sum + (a.amountFen ?? 0), 0);

/** Goodwill in fen: what the law does not demand. */
export const goodwillOf = (actions: readonly Amount[]): Fen => sumOf(actions.filter(isGoodwill));

/** What the law demands, in fen. */
export const statutoryOf = (actions: readonly Amount[]): Fen => sumOf(actions.filter((a) => a.statutory));

/**
 * May this role promise these actions? Per kind the sum counts, not the slice (S-37, S-93). A statutory return up to
 * the full order value is everybody's to promise.
 * @param committed what is promised already: on this complaint, and to the same customer
 * @param more.live the role's limits in the newest policy: the lower of pinned and live counts
 * @param more.orderFen value of the order, where it is known
 */
export function beyondAuthority(
  policy: Pick<Policy, 'authority'>,
  role: Role,
  planned: readonly Amount[],
  committed: readonly Amount[],
  more: { live?: LiveAuthority | undefined; orderFen?: Fen | undefined } = {},
): Refusal | undefined {
  const all = [...committed, ...planned];
  const isOwedReturn = (a: Amount) => a.kind === 'return' && a.statutory;
  const returnsAreFree = more.orderFen !== undefined && sumOf(all.filter(isOwedReturn)) <= more.orderFen;
  const counted = (a: Amount) => !(returnsAreFree && isOwedReturn(a));
  for (const kind of new Set(planned.filter(counted).map((a) => a.kind))) {
    const limit = lower(policy.authority.limits[kind][role], more.live ? more.live[kind] : null);
    if (limit === undefined) return refuse('S-37', 'noAuthority', { kind });
    const sumFen = sumOf(all.filter((a) => a.kind === kind && counted(a)));
    if (limit !== null && sumFen > limit) {
      return refuse('S-37', 'aboveAuthority', { kind, sumFen, limitFen: limit });
    }
  }
  return undefined;
}

/** `null` is above every amount, `undefined` below. */
function lower(pinned: Fen | null | undefined, live: Fen | null | undefined): Fen | null | undefined {
  if (pinned === undefined || live === undefined) return undefined;
  if (pinned === null || live === null) return pinned ?? live;
  return Math.min(pinned, live);
}
