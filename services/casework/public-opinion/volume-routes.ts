import { z } from 'zod';
import type { Role } from '../../../workflows/contracts/message';
import { callerKey } from '../../shared/access/caller';
import { permission } from '../../shared/access/permission';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { answerOnce } from '../../shared/http/idempotency';
import { Problem } from '../../shared/http/problem';
import type { Casework } from '../casework';
import { latestVolumes, reportVolume } from './volume-repository';
import { newVolume, volumeAnswer, volumeQuery, volumeView } from './volume-schemas';

const path = '/api/casework/v1/public-opinion/volumes';
const readers: readonly Role[] = [
  'public-relations',
  'legal',
  'complaint-manager',
  'quality',
  'operations',
  'executive',
  'auditor',
];

/** The feed of what is said in public (S-44). */
export function volumeRoutes({ database, organization, opinions }: Casework): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path,
      summary: 'Report how much was said of a topic; at the threshold a public-opinion case opens (S-44)',
      description:
        'From a feed (service or channel client) or by public relations. A source counts an instant once.',
      permission: permission('casework.volumes.report', {
        roles: ['public-relations', 'complaint-manager'],
        services: true,
        channels: true,
      }),
      idempotent: true,
      request: { body: newVolume },
      response: { 200: volumeAnswer, 201: volumeAnswer },
      handler: async ({ body, caller, idempotencyKey, bodyHash, operation }) => {
        if (Date.parse(body.at) > Date.now() + 60_000) throw inTheFuture();
        const { publicOpinion } = await organization.livePolicy();
        const answer = await answerOnce(
          { database, table: 'opinion_answers', caller, key: idempotencyKey!, bodyHash, operation },
          async (q) => ({
            status: 201 as const,
            body: await reportVolume(q, body, publicOpinion, callerKey(caller)),
          }),
        );
        opinions.notify();
        return answer;
      },
    }),
    endpoint({
      method: 'get',
      path,
      summary: 'The latest reports, newest first',
      permission: permission('casework.volumes.read', { roles: readers }),
      request: { query: volumeQuery },
      response: { 200: z.strictObject({ items: z.array(volumeView), nextCursor: z.null() }) },
      handler: async ({ query }) => ({
        status: 200 as const,
        body: { items: await latestVolumes(database, query), nextCursor: null },
      }),
    }),
  ];
}

const inTheFuture = (): Problem =>
  new Problem(
    'validation_failed',
    { zh: '时间在未来。', en: 'The instant lies in the future.' },
    { errors: [{ path: 'at', message: 'lies in the future' }] },
  );
