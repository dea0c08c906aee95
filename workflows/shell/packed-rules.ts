import { inflateSync, strFromU8 } from 'fflate';

/**
 * Rules as a history holds them. Packed ones are bytes, deflated JSON; anything else is taken as it is, which is how
 * cases of before the packing replay.
 */
export function unpacked<R>(rules: R | Uint8Array): R {
  return rules instanceof Uint8Array ? (JSON.parse(strFromU8(inflateSync(rules))) as R) : rules;
}
