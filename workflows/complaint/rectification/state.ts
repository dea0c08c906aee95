import type { Instant } from '../../contracts/message';

export interface Rectification {
  n: number;
  department: string;
  plannedAt: Instant;
  dueAt: Instant;
  reportedAt?: Instant;
}

export interface RectificationState {
  /** Absent until one is planned. */
  rectifications?: Rectification[];
}

export const openRectification = (state: RectificationState): Rectification | undefined =>
  state.rectifications?.find((r) => !r.reportedAt);
