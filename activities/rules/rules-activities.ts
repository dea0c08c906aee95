import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { Rules } from '../../workflows/contracts/policy';
import type { ServiceClient } from '../../services/shared/http/service-client';
import { createOrganization } from '../../services/shared/people/organization-client';
import type { RulesActivities } from './rules';

const deflate = promisify(deflateRaw);

/** Rules as they travel. */
export const packedRules = (rules: Rules): Promise<Uint8Array> => deflate(JSON.stringify(rules));

export function createRulesActivities(deps: { organization: ServiceClient }): RulesActivities {
  const organization = createOrganization(deps.organization);
  const packed = new WeakMap<Rules, Promise<Uint8Array>>();
  return {
    async fetchRules(pinned) {
      const rules = await organization.rules(pinned);
      const known = packed.get(rules);
      if (known) return known;
      const bytes = packedRules(rules);
      packed.set(rules, bytes);
      return bytes;
    },
  };
}
