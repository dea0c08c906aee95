import type { Instant, Person } from '../../contracts/message';

export interface SupervisoryOrder {
  orderId: string;
  owner: Person;
  dueAt: Instant;
  issuedAt: Instant;
  issuedBy: string;
  receivedAt?: Instant;
  endedAt?: Instant;
  /** When it became overdue at each level, the lowest first. */
  overdueAt: Instant[];
}

export interface SupervisionState {
  orders?: SupervisoryOrder[];
}

export const openOrders = (state: SupervisionState): SupervisoryOrder[] =>
  (state.orders ?? []).filter((o) => !o.endedAt);
