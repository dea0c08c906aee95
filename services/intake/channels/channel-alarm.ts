import { createStaffNoticeActivities } from '../../../activities/staff-notice/staff-notice-activities';
import type { Channel } from '../../../workflows/complaint/vocabulary';
import type { Instant } from '../../../workflows/contracts/message';
import type { Database } from '../../shared/database/database';
import type { ServiceClient } from '../../shared/http/service-client';
import type { Logger } from '../../shared/logging/logger';
import { channelSilence } from '../../shared/metrics/metrics';
import { createRelay, type Relay } from '../../shared/outbox/relay';
import type { HeldRules } from '../rules/held-rules';
import { heardChannels, lastHeard } from './channel-repository';

/** S-89: tells operations once of each silence. Its row comes due by itself when no heartbeat puts it off. */
export function createChannelAlarm(options: {
  database: Database;
  notification: ServiceClient;
  organization: ServiceClient;
  rules: () => HeldRules | undefined;
  logger: Logger;
}): Relay {
  const { database, rules, logger } = options;
  const { tellStaff } = createStaffNoticeActivities(options);
  channelSilence.watch(async () =>
    (await heardChannels(database)).map(({ channel, silentMs }) => [channel, silentMs / 1000]),
  );
  return createRelay<{ channel: Channel; heardAt: Instant }>({
    database,
    name: 'intake-channel-alarms',
    table: 'channel_alarm',
    logger,
    // The row was written for the instant at which the silence is too long: that is the business instant of the notice.
    async deliver({ payload: { channel, heardAt }, createdAt: dueAt }) {
      const since = await lastHeard(database, channel);
      // Heard of while the alarm was on its way: the next heartbeat arms it again.
      if (since === undefined || Date.parse(since) > Date.parse(heardAt)) return;
      logger.warn({ channel, since }, 'a channel is silent');
      await tellStaff({
        key: `channel/${channel}/${since}`,
        caseId: `channel/${channel}`,
        at: dueAt,
        audiences: rules()?.policy.channels.tell ?? ['operations'],
        template: 'channelSilent',
        params: { channel, since },
      });
    },
  });
}
