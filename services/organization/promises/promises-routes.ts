import { z } from 'zod';
import { channels } from '../../../workflows/complaint/vocabulary';
import { permission } from '../../shared/access/permission';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import type { Organization } from '../organization';
import { durationSchema } from '../policies/policy-schemas';
import { channelNames, promisedLimits } from './promise-texts';

const text = z.strictObject({ zh: z.string(), 'zh-TW': z.string(), en: z.string() });
const window = z.array(z.string()).length(2);

const promisesSchema = z
  .strictObject({
    policyVersion: z.number().int(),
    channels: z.array(z.strictObject({ code: z.enum(channels), name: text })),
    hours: z.strictObject({ timeZone: z.string(), service: window, office: z.array(window) }),
    limits: z.array(z.strictObject({ kind: z.string(), limit: durationSchema, text })),
  })
  .meta({ id: 'Promises' });

/** S-03: where customers can turn to and what they may hold us to, never written by hand. */
export function promisesRoutes({ policies }: Organization): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/public/v1/promises',
      summary: 'Channels and time limits, generated from the live policy (S-03)',
      permission: permission('organization.promises.read', { public: true }),
      response: { 200: promisesSchema },
      handler: async () => {
        const policy = await policies.newest();
        const { timeZone, service, office } = policy.hours;
        return {
          status: 200 as const,
          body: {
            policyVersion: policy.version,
            channels: channels.map((code) => ({ code, name: channelNames[code] })),
            hours: { timeZone, service, office },
            limits: promisedLimits(policy),
          },
        };
      },
    }),
  ];
}
