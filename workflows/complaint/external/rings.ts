import { clockEvents, type Ring } from '../rules';
import { externalsOf } from './state';

/** L-08: the owner hears of it beside those whom policy names; in one notice, so that nobody is told twice (F-15). */
export const externalRing: Ring = (context, ring) => {
  const owner = externalsOf(context.state).find((e) => `external/${e.n}` === ring.id)?.owner;
  return clockEvents(context, ring, undefined, owner === undefined ? [] : [`person:${owner}`]);
};
