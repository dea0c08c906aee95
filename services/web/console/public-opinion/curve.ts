/** A report of a source: mentions since its report before. */
export interface Report {
  at: string;
  count: number;
}

export interface CurvePoint {
  at: string;
  /** Mentions within the window that ends here: what the threshold is compared with (S-44). */
  volume: number;
}

/** The volume within the window of the policy after each report, oldest first. */
export function volumeCurve(reports: readonly Report[], windowHours: number): CurvePoint[] {
  const windowMs = windowHours * 3_600_000;
  const sorted = reports
    .map(({ at, count }) => ({ at, ms: Date.parse(at), count }))
    .toSorted((a, b) => a.ms - b.ms);
  const points: CurvePoint[] = [];
  let [from, volume] = [0, 0];
  for (const [index, { at, ms, count }] of sorted.entries()) {
    volume += count;
    for (; sorted[from]!.ms <= ms - windowMs; from += 1) volume -= sorted[from]!.count;
    // Several sources report the same instant: one point, with all of them.
    if (sorted[index + 1]?.ms !== ms) points.push({ at, volume });
  }
  return points;
}
