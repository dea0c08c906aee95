import { missingOf } from '../../services/intake/complaints/missing-fields';
import {
  acceptanceNumber,
  complaintId,
  isComplaintId,
  oneTimeCode,
  trackingCode,
} from '../../services/intake/complaints/identifiers';
import { receivedAtOf } from '../../services/intake/complaints/received-at';
import { staticSummary } from '../../services/intake/relay/static-summary';
import { promiseShown, withOffset } from '../../services/intake/rules/promise';
import { movesMoney } from '../../services/intake/tracking/customer-view';
import { channels } from '../../workflows/complaint/vocabulary';
import { anAcceptance, theRules } from '../support/complaint';

describe('identifiers', () => {
  test('a number can be read out: company date and no letters that look alike', () => {
    for (let i = 0; i < 200; i++)
      expect(acceptanceNumber('2026-11-23')).toMatch(/^TS-20261123-[2-9A-HJKMNP-TV-Z]{6}$/);
  });

  test('a tracking code has at least 128 bits', () => {
    expect(Math.log2(58) * trackingCode().length).toBeGreaterThan(128);
    expect(new Set(Array.from({ length: 1_000 }, trackingCode)).size).toBe(1_000);
  });

  test('ids are UUIDs of version 7 that sort by time', () => {
    const [earlier, later] = [complaintId(1_700_000_000_000), complaintId(1_700_000_000_001)];
    expect(earlier < later).toBe(true);
    expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([isComplaintId(earlier), isComplaintId('x'), isComplaintId(`${earlier}\n`)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('a one-time code may begin with 0', () => {
    const codes = Array.from({ length: 500 }, oneTimeCode);
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(codes.some((code) => code.startsWith('0'))).toBe(true);
  });
});

describe('what is missing (S-04)', () => {
  test.each<[string, Parameters<typeof missingOf>[0], string[]]>([
    ['everything', { evidence: false }, ['occurredAt', 'object', 'reason', 'demand', 'evidence']],
    [
      'an object without any name',
      { object: {}, evidence: true },
      ['occurredAt', 'object', 'reason', 'demand'],
    ],
    [
      'nothing when all is "none"',
      { occurredAt: 'none', object: 'none', reason: 'none', demand: 'none', evidence: true },
      [],
    ],
  ])('%s', (_name, answers, missing) => {
    expect(missingOf(answers)).toEqual(missing);
  });
});

describe('when it reached the company (R-15)', () => {
  const now = new Date('2026-11-23T08:00:00.000Z');
  const at = (receivedAt?: string, receivedProof?: string) =>
    receivedAtOf(
      { ...(receivedAt && { receivedAt }), ...(receivedProof && { receivedProof }) },
      now,
      '2004-01-01',
    );
  const acceptedAt = now.toISOString();

  test.each([
    ['unsaid', undefined, acceptedAt],
    ['an hour ago, in local time', '2026-11-23T15:00:00+08:00', '2026-11-23T07:00:00.000Z'],
    ['exactly a day ago', '2026-11-22T08:00:00Z', '2026-11-22T08:00:00.000Z'],
    ['a minute ahead', '2026-11-23T08:01:00Z', acceptedAt],
  ])('%s', (_name, given, receivedAt) => {
    expect(at(given)).toEqual({ receivedAt, acceptedAt });
  });

  test.each([
    ['61 seconds ahead', '2026-11-23T08:01:01Z', 'receivedAt'],
    ['a day and a second ago without proof', '2026-11-22T07:59:59Z', 'receivedProof'],
    ['before the calendar begins', '2003-12-31T23:59:59Z', 'receivedAt'],
  ])('refused: %s', (_name, given, path) => {
    expect(at(given)).toMatchObject({ code: 'validation_failed', extra: { errors: [{ path }] } });
  });
});

describe('what people read', () => {
  test.each([
    ['2026-02-14T10:00:00.000Z', 480, '2026-02-14T18:00:00+08:00'],
    ['2026-02-14T17:30:00.125Z', 480, '2026-02-15T01:30:00.125+08:00'],
    ['2026-02-14T00:10:00.000Z', -210, '2026-02-13T20:40:00-03:30'],
    ['2026-02-14T00:10:00.000Z', 0, '2026-02-14T00:10:00+00:00'],
  ])('%s at %i minutes is %s', (instant, offset, local) => {
    expect(withOffset(instant, offset)).toBe(local);
    expect(Date.parse(local)).toBe(Date.parse(instant));
  });

  test('only complaints show a promise (S-90)', () => {
    const promise = {
      dueAt: '2026-02-14T10:00:00.000Z',
      workingDays: [],
      calendarVersion: 1,
      provisional: false,
    };
    expect(promiseShown('complaint', promise, 480)).toEqual({
      ...promise,
      dueAt: '2026-02-14T18:00:00+08:00',
    });
    expect(promiseShown('enquiry', promise, 480)).toBeNull();
  });

  test.each(channels)('managers see number, channel %s and category within 400 bytes', (channel) => {
    const opening = anAcceptance(theRules(), { channel, category: 'c'.repeat(80) });
    for (const language of ['zh-CN', 'en'] as const) {
      const summary = staticSummary(opening, language);
      expect(summary.split(' · ')).toHaveLength(3);
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(400);
    }
    expect(staticSummary({ ...opening, channel: 'hotline', category: undefined }, 'zh-CN')).toBe(
      `${opening.acceptanceNumber} · 热线`,
    );
  });
});

describe('does accepting move money?', () => {
  const dueAt = '2026-02-14T10:00:00.000Z';
  const view = (...amounts: (number | undefined)[]) => ({
    stage: 'offered',
    promise: { dueAt, workingDays: [], calendarVersion: 1, provisional: false },
    offer: {
      offerId: 'offer-1',
      actions: amounts.map((amountFen) => ({
        kind: 'refund',
        dueAt,
        ...(amountFen !== undefined && { amountFen }),
      })),
    },
    remedies: [],
    survey: { open: false, answered: false },
    story: [],
  });
  test.each([
    ['no action has an amount', view(undefined), 'offer-1', false],
    ['an amount of nothing', view(0), 'offer-1', false],
    ['one of two has an amount', view(undefined, 1), 'offer-1', true],
    ['another offer is open', view(undefined), 'offer-2', true],
    ['nobody can say', undefined, 'offer-1', true],
  ])('%s', (_name, seen, offerId, moves) => {
    expect(movesMoney(seen, offerId)).toBe(moves);
  });
});
