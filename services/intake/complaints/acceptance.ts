import { firstOwnerOf } from '../../../workflows/complaint/record/first-owner';
import type { ComplaintAccepted } from '../../../workflows/complaint/record/events';
import type { Role } from '../../../workflows/contracts/message';
import { localDate } from '../../../workflows/policies/working-time';
import type { Database, Queryable } from '../../shared/database/database';
import { customerOf, type KnownCustomer } from '../customers/customer-of-complaint';
import type { Contacts } from '../customers/customer-reference';
import { tierOf, type TierTaken } from '../customers/customer-tier';
import { matchKeysOf } from '../duplicates/match-keys';
import { idempotencyKeyReused } from '../../shared/http/idempotency';
import { Problem, unavailable } from '../../shared/http/problem';
import { promiseOf, promiseShown, withOffset } from '../rules/promise';
import type { HeldRules } from '../rules/held-rules';
import {
  acceptedUnderExternalId,
  acceptedUnderKey,
  insertAcceptance,
  type FirstAnswer,
} from './acceptance-repository';
import type { Accepted, NewComplaint } from './complaint-schemas';
import { acceptanceNumber, complaintId, trackingCode } from './identifiers';
import { missingOf } from './missing-fields';
import { receivedAtOf } from './received-at';

export interface AcceptanceRequest {
  complaint: NewComplaint;
  caller: string;
  /** The member of staff who took it (S-09). */
  takenBy?: { id: string; role: Role; team?: string };
  idempotencyKey: string;
  bodyHash: string;
}

export interface AcceptanceOptions {
  database: Database;
  rules: () => HeldRules | undefined;
  origin: string;
  languageDefault: string;
  rehearsal: boolean;
  customerReferences: (contacts: Contacts) => Promise<string[]>;
  /** Role of a member of staff; undefined for nobody, and while organization is away. */
  roleOf: (staffRef: string) => Promise<Role | undefined>;
  /** Called after the commit: the relay may carry it on at once. */
  accepted: () => void;
}

/**
 * Accepts a complaint: record and outbox in one statement, then the number and the promise (S-01, S-07, S-08).
 * The same request again (key, or channel and external id) gets the first answer with `first: false`.
 * Throws `idempotency_key_reused`, `external_id_reused`, `validation_failed` (receivedAt) or `unavailable`.
 */
export function createAcceptance(options: AcceptanceOptions) {
  const { database, origin } = options;

  return async function accept(request: AcceptanceRequest): Promise<{ first: boolean; answer: Accepted }> {
    const rules = options.rules();
    if (!rules) throw unavailable('organization');
    const received = receivedAtOf(request.complaint, new Date(), rules.calendar.from);
    if (received instanceof Problem) {
      // A repeated request was in time when it came first.
      const before = await acceptedBefore(request);
      if (before) return { first: false, answer: answerOf(before, rules) };
      throw received;
    }

    const { complainant, object, description } = request.complaint;
    const customerRefs = await options.customerReferences(complainant.contact);
    const matchKeys = matchKeysOf({ customerRefs, object, description });
    const staffRef = request.complaint.subject?.staffRef;
    const subjectRole = staffRef === undefined ? undefined : await options.roleOf(staffRef);
    const known = await knownAs(database, rules, request.complaint, received.receivedAt);
    for (let attempt = 1; attempt <= 5; attempt++) {
      const acceptance = {
        ...request,
        ...known,
        trackingCode: trackingCode(),
        matchKeys,
        opening: openingOf(request, received, rules, options, { customerRefs, subjectRole, ...known }),
      };
      if (await insertAcceptance(database, acceptance)) {
        options.accepted();
        const { opening } = acceptance;
        return {
          first: true,
          answer: answerOf(
            { ...opening, id: opening.complaintId, trackingCode: acceptance.trackingCode },
            rules,
          ),
        };
      }
      const before = await acceptedBefore(request);
      if (before) return { first: false, answer: answerOf(before, rules) };
      // Neither key nor external id is taken: the random number or code was; draw again.
    }
    throw new Error('five acceptance numbers in a row were taken');
  };

  async function acceptedBefore({
    complaint,
    ...request
  }: AcceptanceRequest): Promise<FirstAnswer | undefined> {
    const byKey = await acceptedUnderKey(database, request.caller, request.idempotencyKey);
    if (byKey) {
      if (byKey.bodyHash === request.bodyHash) return byKey;
      throw idempotencyKeyReused();
    }
    if (complaint.externalId === undefined) return undefined;
    const byExternalId = await acceptedUnderExternalId(database, complaint.channel, complaint.externalId);
    if (!byExternalId || byExternalId.bodyHash === request.bodyHash) return byExternalId;
    throw new Problem('external_id_reused', {
      zh: '该渠道已用此 externalId 提交过另一份内容不同的投诉。',
      en: 'This channel has sent another complaint under this externalId.',
    });
  }

  function answerOf(first: Omit<FirstAnswer, 'bodyHash'>, rules: HeldRules): Accepted {
    const offset = rules.policy.hours.utcOffsetMinutes;
    return {
      id: first.id,
      acceptanceNumber: first.acceptanceNumber,
      trackingUrl: `${origin}/t/${first.trackingCode}`,
      acceptedAt: withOffset(first.acceptedAt, offset),
      missing: first.missing,
      promise: promiseShown(first.kind, first.promise, offset),
    };
  }
}

/** Whose file and purchase it is about (S-10), and the tier as it is now (S-21). Who speaks for somebody else is not them. */
async function knownAs(
  q: Queryable,
  { policy, logic }: HeldRules,
  { complainant, object }: NewComplaint,
  receivedAt: string,
): Promise<{ customer?: KnownCustomer; tier?: TierTaken | undefined }> {
  if (complainant.proxyFor !== undefined) return {};
  const customer = await customerOf(q, complainant.contact, object?.orderNumber);
  if (!customer) return {};
  // Rules held since before an update may know no tiers yet.
  const hasTiers = logic >= 2 && 'tiers' in policy;
  return { customer, ...(hasTiers && { tier: await tierOf(q, policy, customer.customerId, receivedAt) }) };
}

/** Event 1: ids, codes and instants only; names, contacts and texts stay here (S-74). */
function openingOf(
  { complaint: record, takenBy }: AcceptanceRequest,
  received: { receivedAt: string; acceptedAt: string },
  rules: HeldRules,
  options: AcceptanceOptions,
  found: { customerRefs: string[]; subjectRole: Role | undefined; tier?: TierTaken | undefined },
): ComplaintAccepted {
  const { customerRefs, tier } = found;
  const { staffRef, team } = record.subject ?? {};
  // known from the first minute, so that nobody complained about is asked or told.
  const role = rules.logic >= 2 ? found.subjectRole : undefined;
  const subject = {
    ...(staffRef !== undefined && { staffRef }),
    ...(team !== undefined && { team }),
    ...(role !== undefined && { role }),
  };
  return {
    type: 'complaintAccepted',
    complaintId: complaintId(Date.parse(received.acceptedAt)),
    acceptanceNumber: acceptanceNumber(localDate(rules.policy.hours, received.acceptedAt)),
    kind: record.kind ?? 'complaint',
    channel: record.channel,
    ...(record.category !== undefined && { category: record.category }),
    language: record.language ?? options.languageDefault,
    ...received,
    promise: promiseOf(rules, received.receivedAt),
    policyVersion: rules.policyVersion,
    calendarVersion: rules.calendarVersion,
    logic: rules.logic,
    missing: missingOf({ ...record, evidence: false }),
    ...((staffRef ?? team) !== undefined && {
      subject,
    }),
    ...(rules.logic >= 2 && {
      firstOwner: firstOwnerOf(rules.policy, {
        subject,
        takenBy,
      }),
    }),
    rehearsal: options.rehearsal,
    ...(customerRefs.length > 0 && { customerRefs }),
    // frozen here; the score stays with intake.
    ...(tier && { tier: { code: tier.code, period: tier.period } }),
  };
}
export type Accept = ReturnType<typeof createAcceptance>;
