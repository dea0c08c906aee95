import type { Fen, Person, Refusal } from '../contracts/message';
import { refuse } from '../contracts/message';
import type { Policy, RemedyKind } from '../contracts/policy';

/** Upper limits of a role as the newest policy has them; `null` is unlimited, absent is no authority. */
export type LiveAuthority = Partial<Record<RemedyKind, Fen | null>>;

interface Amount {
  kind: RemedyKind;
  amountFen?: Fen;
  statutory: boolean;
}

/** Kinds of remedy that are goodwill unless the law demands them (L-18). */
const goodwillKinds: readonly RemedyKind[] = ['compensation', 'gift'];

/** Goodwill in fen: what the law does not demand. */
export function goodwillOf(actions: readonly Amount[]): Fen {
  return actions
    .filter((a) => !a.statutory && goodwillKinds.includes(a.kind))
    .reduce((sum, a) => sum + (a.amountFen ?? 0), 0);
}

/**
 * May this person promise these actions? Per complaint the sum per kind counts, not the slice (S-37);
 * goodwill never passes its cap, statutory money is never capped (S-38, L-18).
 * @param committed actions already agreed on this complaint
 * @param live the role's limits in the newest policy: the lower of pinned and live counts
 */
export function withinAuthority(
  policy: Pick<Policy, 'authority' | 'goodwill'>,
  person: Person,
  planned: readonly Amount[],
  committed: readonly Amount[],
  live?: LiveAuthority,
): Refusal | undefined {
  const all = [...committed, ...planned];
  for (const kind of new Set(planned.map((a) => a.kind))) {
    const limit = lower(policy.authority.limits[kind][person.role], live ? live[kind] : null);
    if (limit === undefined) return refuse('S-37', 'noAuthority', { kind });
    const sumFen = all.filter((a) => a.kind === kind).reduce((sum, a) => sum + (a.amountFen ?? 0), 0);
    if (limit !== null && sumFen > limit) {
      return refuse('S-37', 'aboveAuthority', { kind, sumFen, limitFen: limit });
    }
  }
  const goodwillFen = goodwillOf(all);
  if (goodwillFen > policy.goodwill.capFen) {
    return refuse('S-38', 'aboveGoodwillCap', { goodwillFen, capFen: policy.goodwill.capFen });
  }
  return undefined;
}

/** `null` is above every amount, `undefined` below. */
function lower(pinned: Fen | null | undefined, live: Fen | null | undefined): Fen | null | undefined {
  if (pinned === undefined || live === undefined) return undefined;
  if (pinned === null || live === null) return pinned ?? live;
  return Math.min(pinned, live);
}
