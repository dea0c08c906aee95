import type { Recorded } from '../../../workflows/contracts/message';
import type { ComplaintEvent } from '../../../workflows/complaint/events';
import type { CustomerText } from '../texts/text-read-model';

/** One line of the story in the customer's view. */
export interface StoryItem {
  seq: number;
  at: string;
  type: string;
  /** What the company wrote to the customer with it. */
  text?: { text: string; language: string };
  [field: string]: unknown;
}

/** What the customer may see: these events, and of each only these fields. Anything not named here stays inside. */
export const visible: { [T in ComplaintEvent['type']]?: readonly string[] } = {
  complaintAccepted: ['promise'],
  complaintAcknowledged: [],
  contactRecorded: ['reached'],
  restatementConfirmed: ['confirmedAt'],
  kindConverted: ['from', 'to', 'promise'],
  partyAdded: ['role'],
  complaintAssigned: [],
  investigationStarted: [],
  findingRecorded: [],
  interimMeasureTaken: ['measure', 'amountFen'],
  offerMade: ['offerId', 'round', 'answerBy', 'money'],
  offerAccepted: ['offerId'],
  offerRejected: ['offerId'],
  offerCountered: ['offerId', 'amountFen'],
  offerLapsed: ['offerId'],
  offerLapseUndone: ['offerId'],
  remedyProven: ['actionId'],
  rectificationReported: [],
  solvedOnTheSpot: [],
  stageReplySent: ['nextNewsAt'],
  clarificationSent: [],
  promiseBroken: ['dueAt', 'nextDate'],
  promisePaused: ['reason', 'endsAt'],
  promiseResumed: ['dueAt'],
  promiseExtended: ['days', 'reason', 'dueAt'],
  promiseReplanned: ['promise', 'moved'],
  complaintConcluded: ['outcome', 'outsideRoutes'],
  complaintWithdrawn: [],
  surveySent: [],
  surveyAnswered: [],
  customerWrote: ['messageId'],
  evidenceAdded: ['evidenceId'],
  complaintArchived: [],
  repeatReplied: [],
  reviewRequested: [],
  reviewDecided: ['result'],
  complaintReopened: ['ground'],
};

/** A finding by itself is not told; with a reply to the customer (unfounded) it is. */
const isTold = (event: Recorded<ComplaintEvent>): boolean =>
  event.type in visible && (event.type !== 'findingRecorded' || event.replyId !== undefined);

/** The customer's story: a whitelist of events with the texts written to the customer, never an internal note (S-74). */
export function customerStory(events: readonly Recorded[], texts: readonly CustomerText[]): StoryItem[] {
  return (events as Recorded<ComplaintEvent>[]).filter(isTold).map((event) => {
    const fields = event as unknown as Record<string, unknown>;
    const text = texts.find(({ id }) => id === (fields.replyId ?? fields.restatementId));
    return {
      seq: event.seq,
      at: event.at,
      type: event.type,
      ...Object.fromEntries(
        (visible[event.type] ?? []).flatMap((name) =>
          fields[name] === undefined ? [] : [[name, fields[name]]],
        ),
      ),
      ...(text && { text: { text: text.text, language: text.language } }),
    };
  });
}
