import type { Ring } from '../rules';

/** a reminder, then the offer lapses; silence is never agreement. */
export const offer: Ring = ({ state }, ring) => {
  const found = state.offers.find((o) => `offer/${o.round}` === ring.id);
  if (found?.status !== 'open') return [];
  return [{ type: ring.percent < 100 ? 'offerReminded' : 'offerLapsed', offerId: found.offerId }];
};
