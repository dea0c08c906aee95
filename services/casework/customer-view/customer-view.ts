import { complaintCaseId } from '../../../workflows/contracts/ids';
import { moneyOf } from '../../../workflows/complaint/offer/state';
import { type ComplaintState, currentOffer } from '../../../workflows/complaint/state';
import { approved } from '../../../workflows/complaint/extension/state';
import { pausesOf } from '../../../workflows/complaint/pause/state';
import { whyNoReview } from '../../../workflows/complaint/review/decide';
import { outsideRoutes } from '../../../workflows/complaint/rules';
import { notFound } from '../../shared/http/problem';
import type { Attempt } from '../../shared/audit/audit-repository';
import { textIds } from '../../shared/cases/case-story';
import { ServiceError } from '../../shared/http/service-client';
import { accessibleCase } from '../cases/case-access';
import { pinnedOf } from '../cases/case-projection';
import type { Casework } from '../casework';
import { ownTime } from '../../shared/cases/own-time';
import { type CustomerText, customerTexts } from '../texts/text-read-model';
import { customerStory } from './customer-story';

/** What the tracking page shows of a complaint besides the customer's own words, which intake keeps. */
export async function customerView(casework: Casework, complaintId: string, attempt: Attempt) {
  const caseId = complaintCaseId(complaintId);
  const row = await accessibleCase(casework, caseId, attempt);
  const [head, events] = await Promise.all([casework.log.head(caseId), casework.log.read(caseId)]);
  if (!head) throw notFound();
  const state = head.state as ComplaintState;
  const told = [...new Set(events.flatMap(textIds))].filter((id) => id.startsWith('ct_'));
  const texts = await customerTexts(casework.database, caseId, told);
  const offer = offerOf(state, texts);
  const [rules, handler] = await Promise.all([
    inReach(casework.organization.rules(pinnedOf(row))),
    namedContact(casework, state),
  ]);
  return {
    complaintId,
    acceptanceNumber: state.acceptanceNumber,
    kind: state.kind,
    stage: state.stage,
    started: row.started,
    receivedAt: state.receivedAt,
    ...(state.outcome !== undefined && { outcome: state.outcome }),
    promise: {
      ...state.promise,
      ...(state.promiseMetAt !== undefined && { metAt: state.promiseMetAt }),
      ...(state.promiseBrokenAt !== undefined && { brokenAt: state.promiseBrokenAt }),
      pauses: pausesOf(state).map(({ reason, from, endsAt, to }) => ({
        reason,
        from,
        endsAt,
        ...(to !== undefined && { to }),
      })),
      extensions: approved(state).map(({ days, reason, decidedAt }) => ({ days, reason, at: decidedAt! })),
    },
    missing: state.missing,
    ...(offer && { offer }),
    remedies: state.actions.map(({ kind, amountFen, statutory, dueAt, bonus, provenAt }) => ({
      kind,
      statutory,
      dueAt,
      ...(bonus && { bonus }),
      ...(amountFen !== undefined && { amountFen }),
      ...(provenAt !== undefined && { provenAt }),
    })),
    survey: {
      open: state.survey?.sentAt !== undefined && !state.survey.answeredAt && !state.survey.closedAt,
      answered: state.survey?.answeredAt !== undefined,
    },
    ...(handler && { handler }),
    ...(rules && {
      review: { open: !whyNoReview({ rules, state, now: ownTime(row.clock_offset_ms) }) },
      outsideRoutes: outsideRoutes(rules, state.category),
    }),
    story: customerStory(events, texts),
  };
}

/** Who handles it, by name and telephone: the only person of the company a customer is shown. */
async function namedContact({ organization }: Casework, { handler }: ComplaintState) {
  const member = handler && (await inReach(organization.staffMember(handler.id)));
  return member && { name: member.name, ...(member.phone !== undefined && { phone: member.phone }) };
}

/** While organization is away the customer is shown less, not nothing. */
async function inReach<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ServiceError) return undefined;
    throw error;
  }
}

/** The offer that waits for the customer, or a lapsed one that may still be taken up. */
function offerOf(state: ComplaintState, texts: readonly CustomerText[]) {
  const offer = currentOffer(state);
  if (offer?.status !== 'open' && offer?.status !== 'lapsed') return undefined;
  const { offerId, round, status, answerBy, deliveredAt, actions, replyId } = offer;
  const text = texts.find(({ id }) => id === replyId);
  return {
    offerId,
    round,
    status,
    answerBy,
    ...(deliveredAt !== undefined && { deliveredAt }),
    money: moneyOf(offer),
    actions: actions.map(({ kind, amountFen, statutory, dueAt, bonus }) => ({
      kind,
      statutory,
      dueAt,
      ...(bonus && { bonus }),
      ...(amountFen !== undefined && { amountFen }),
    })),
    ...(text && { text: { text: text.text, language: text.language } }),
  };
}
