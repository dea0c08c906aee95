import { z } from 'zod';
import { channels } from '../../../workflows/complaint/vocabulary';
import { parseDuration } from '../../../workflows/policies/working-time';
import { permission } from '../../shared/access/permission';
import { endpoint, type Endpoint } from '../../shared/http/endpoint';
import { Problem, unavailable } from '../../shared/http/problem';
import type { Intake } from '../intake';
import { heardChannels, recentGaps, recordHeartbeat } from './channel-repository';
import { instant } from '../complaints/text-schemas';

const gapDays = 30;
const unitMs: Record<string, number> = { s: 1_000, min: 60_000, h: 3_600_000, d: 86_400_000 };

/** Channels are open or not at any hour: the limit is clock time. */
function clockMs(duration: string): number {
  const { amount, unit } = parseDuration(duration);
  return amount * unitMs[unit]!;
}

const heartbeatSchema = z.object({ channel: z.enum(channels), heardAt: instant, silentAfter: z.string() });

const channelSchema = z.object({
  channel: z.enum(channels),
  /** `unwatched`: it never sent a heartbeat. */
  state: z.enum(['open', 'silent', 'unwatched']),
  heardAt: instant.optional(),
  gaps: z.array(z.object({ from: instant, to: instant })),
});

/** S-89: channels stay open; who runs one says so regularly. */
export function channelRoutes({ database, rules }: Intake): Endpoint[] {
  const rule = () => {
    const held = rules.current();
    if (!held) throw unavailable('organization');
    return held.policy.channels;
  };
  return [
    endpoint({
      method: 'put',
      path: '/api/intake/v1/channels/{channel}/heartbeat',
      summary: 'The channel is open; sent by its own client, more often than policy calls silence (S-89)',
      permission: permission('intake.channels.beat', { channels: true }),
      request: { params: z.object({ channel: z.enum(channels) }) },
      response: { 200: heartbeatSchema },
      handler: async ({ params: { channel }, caller }) => {
        if (caller.kind !== 'channel' || caller.channel !== channel) {
          throw new Problem('forbidden', {
            zh: '只能报告本渠道的状态。',
            en: 'A channel speaks for itself only.',
          });
        }
        const { silentAfter } = rule();
        const heardAt = await recordHeartbeat(database, { channel, silentAfterMs: clockMs(silentAfter) });
        return { status: 200 as const, body: { channel, heardAt, silentAfter } };
      },
    }),

    endpoint({
      method: 'get',
      path: '/api/intake/v1/channels',
      summary: `The eleven channels, whether they are open, and their gaps of the last ${gapDays} days (S-89)`,
      permission: permission('intake.channels.read', {
        roles: [
          'operations',
          'team-lead',
          'quality',
          'complaint-manager',
          'executive',
          'auditor',
          'administrator',
        ],
      }),
      response: { 200: z.object({ items: z.array(channelSchema), nextCursor: z.null() }) },
      handler: async () => {
        const limitMs = clockMs(rule().silentAfter);
        const [heard, gaps] = await Promise.all([heardChannels(database), recentGaps(database, gapDays)]);
        const items = channels.map((channel): z.input<typeof channelSchema> => {
          const last = heard.find((one) => one.channel === channel);
          const state = !last ? 'unwatched' : last.silentMs > limitMs ? 'silent' : 'open';
          const own = gaps.filter((gap) => gap.channel === channel).map(({ from, to }) => ({ from, to }));
          return { channel, state, ...(last && { heardAt: last.lastAt }), gaps: own };
        });
        return { status: 200 as const, body: { items, nextCursor: null } };
      },
    }),
  ];
}
