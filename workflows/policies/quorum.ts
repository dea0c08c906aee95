/** A vote that counts in a joint diagnosis. */
export interface Vote {
  causeCode: string;
  weight: number;
}

export type Verdict =
  | { outcome: 'concluded'; causeCode: string }
  | { outcome: 'open' }
  /** No cause has more than half of the weight, or none can have it any more. */
  | { outcome: 'tie' }
  | { outcome: 'noQuorum' };

/**
 * S-42: the conclusion is the cause with more than half of the answered weight, once the quorum has answered; it is
 * decided as soon as the answers still to come cannot change it, be it a conclusion or that there is none. `final` is
 * the deadline: then a tie or a missing quorum is a verdict too.
 * @param totalWeight weight of everybody asked
 * @param bothWays without it, "no conclusion" is found at the deadline only (cases of logic 1)
 * @param quorum share of the total weight that must have answered, as `[part, whole]`
 */
export function verdictOf(
  votes: readonly Vote[],
  totalWeight: number,
  quorum: readonly [number, number],
  final: boolean,
  bothWays = true,
): Verdict {
  const answered = votes.reduce((sum, v) => sum + v.weight, 0);
  const open = totalWeight - answered;
  const [part, whole] = quorum;
  const hasQuorum = answered * whole >= totalWeight * part;
  const byCause = new Map<string, number>();
  for (const vote of votes) byCause.set(vote.causeCode, (byCause.get(vote.causeCode) ?? 0) + vote.weight);
  const [causeCode, most] = [...byCause].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  const settled = final || open === 0;
  // Certain early: even if all open weight goes against it, this cause keeps more than half of all weight.
  if (hasQuorum && most * 2 > (settled ? answered : totalWeight)) return { outcome: 'concluded', causeCode };
  // All open weight to the strongest cause, or to one that nobody named yet: not even that is more than half.
  const hopeless = bothWays && (most + open) * 2 <= totalWeight;
  if (hopeless) return { outcome: 'tie' };
  if (!settled) return { outcome: 'open' };
  return hasQuorum ? { outcome: 'tie' } : { outcome: 'noQuorum' };
}
