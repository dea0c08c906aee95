import { createHash, randomUUID } from 'node:crypto';
import type { Database, Queryable } from '../../shared/database/database';
import { Problem } from '../../shared/http/problem';
import { ServiceError, type ServiceClient } from '../../shared/http/service-client';
import { oneTimeCode } from '../complaints/identifiers';
import { tooMany } from './code-limit';
import {
  insertOneTimeCode,
  removeOneTimeCode,
  tryOneTimeCode,
  useOneTimeCode,
  validMinutes,
} from './one-time-code-repository';

/** What notification answers to `internal/messages`. */
interface Delivery {
  outcome: 'delivered' | 'failed' | 'toPrint';
}

export interface OneTimeCodes {
  /** Sends six digits to the contact on file. True the first time, false for the same key again (nothing is sent). */
  send(complaintId: string, key: string): Promise<boolean>;
  /**
   * Checks the code; throws 403 `one_time_code_required` when it is missing or wrong. What comes back is called in the
   * transaction that does the thing, and uses the code up.
   * @param request names the request, so that its repetition passes again
   */
  verify(
    complaintId: string,
    code: string | undefined,
    request: string,
  ): Promise<(q: Queryable) => Promise<void>>;
}

export function createOneTimeCodes(options: {
  database: Database;
  notification: ServiceClient;
  /** Codes per complaint within the life of one. */
  limit: number;
}): OneTimeCodes {
  const { database, notification, limit } = options;

  async function deliver(complaintId: string, id: string, code: string): Promise<void> {
    const { outcome } = await notification.post<Delivery>(
      '/api/notification/v1/internal/messages',
      {
        key: `one-time-code/${id}`,
        complaintId,
        audience: { customer: true },
        template: 'oneTimeCode',
        params: { code, minutes: validMinutes },
        at: new Date().toISOString(),
      },
      { idempotencyKey: `one-time-code/${id}` },
    );
    if (outcome !== 'delivered') throw notReachable();
  }

  return {
    async send(complaintId, key) {
      const id = randomUUID();
      const code = oneTimeCode();
      const codeHash = hashOf(complaintId, code);
      const outcome = await insertOneTimeCode(database, {
        id,
        complaintId,
        idempotencyKey: key,
        codeHash,
        limit,
      });
      if (outcome === 'tooMany') throw tooMany(validMinutes * 60);
      if (outcome === 'known') return false;
      try {
        await deliver(complaintId, id, code);
      } catch (error) {
        await removeOneTimeCode(database, id);
        if (error instanceof ServiceError && !error.transient) throw notReachable(error);
        throw error;
      }
      return true;
    },

    async verify(complaintId, code, request) {
      const codeHash = hashOf(complaintId, code ?? '');
      const id =
        code === undefined ? undefined : await tryOneTimeCode(database, { complaintId, codeHash, request });
      if (id === undefined) throw codeRequired();
      return async (q) => {
        if (!(await useOneTimeCode(q, id, request))) throw codeRequired();
      };
    },
  };
}

/** Ten minutes and five tries protect six digits; the hash only keeps them out of dumps and logs. */
const hashOf = (complaintId: string, code: string): string =>
  createHash('sha256').update(`${complaintId}:${code}`).digest('hex');

export const codeRequired = (): Problem =>
  new Problem('one_time_code_required', {
    zh: '需要有效的一次性验证码。请先获取验证码。',
    en: 'A valid one-time code is needed; ask for one first.',
  });

const notReachable = (cause?: unknown): Problem =>
  new Problem(
    'unprocessable',
    {
      zh: '验证码无法送达登记的联系方式，请联系我们的热线。',
      en: 'The code could not be delivered to the contact on file; please call us.',
    },
    {},
    {},
    cause,
  );
