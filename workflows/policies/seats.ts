import type { Policy, SeatRow } from '../contracts/policy';

/** Where a complaint belongs, and the row of policy that says so. */
export type Seat = Pick<SeatRow, 'department' | 'role' | 'reason'>;

/**
 * S-19: the seat for a complaint, customer value by problem type. The first row that fits decides; the last one fits
 * everything. `reason` names the row, for the explanation.
 * @param complaint `category` by its code: a row's category stands for everything below it
 */
export function seatOf(
  { seats }: Pick<Policy, 'seats'>,
  complaint: { category?: string | undefined; tier?: string | undefined },
): Seat {
  const row = seats.table.find(
    ({ tier, category }) =>
      (tier === undefined || tier === complaint.tier) &&
      (category === undefined ||
        complaint.category === category ||
        complaint.category?.startsWith(`${category}.`)),
  );
  if (!row) throw new RangeError('the seats of a published policy end with a row that fits everything');
  const { department, role, reason } = row;
  return { department, role, reason };
}
