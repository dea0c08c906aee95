import type { ComplaintEvent } from '../../../workflows/complaint/events';
import { type ExternalCase, externalsOf } from '../../../workflows/complaint/external/state';
import type { ComplaintState } from '../../../workflows/complaint/state';
import type { Fen, Recorded } from '../../../workflows/contracts/message';
import { type Amount, isGoodwill, sumOf } from '../../../workflows/policies/authority';
import { customerStory } from '../customer-view/customer-story';
import type { CustomerText } from '../texts/text-read-model';
import { type AnswerPack, type Nature, natures } from './answer-pack-schemas';

/**
 * L-08: what an outside body asks for about its case, from the log alone, so that the same log gives the same pack.
 * Texts are those that the customer was sent; the record and the customer's own words are intake's record form (S-05).
 */
export function answerPackOf(
  state: ComplaintState,
  external: ExternalCase,
  events: readonly Recorded[],
  texts: readonly CustomerText[],
): AnswerPack {
  const timeline = customerStory(events, texts);
  const last = events.at(-1)!;
  return {
    packVersion: 1,
    asOf: { seq: last.seq, at: last.at },
    rehearsal: state.rehearsal,
    complaint: defined({
      acceptanceNumber: state.acceptanceNumber,
      kind: state.kind,
      channel: state.channel,
      category: state.category,
      receivedAt: state.receivedAt,
      acceptedAt: state.acceptedAt,
      stage: state.stage,
      outcome: state.outcome,
      promisedAt: state.promise.dueAt,
      promiseMetAt: state.promiseMetAt,
    }),
    outsideCase: outsideCase(external),
    timeline: timeline.map(({ text: _text, ...item }) => item),
    ...(state.finding && { finding: findingOf(state, state.finding) }),
    evidence: evidenceOf(state),
    replies: timeline.flatMap(({ at, type, text }) => (text ? [{ at, type, ...text }] : [])),
    deliveries: (events as Recorded<ComplaintEvent>[]).flatMap(delivery),
    offers: state.offers.map((o) =>
      defined({
        offerId: o.offerId,
        round: o.round,
        status: o.status,
        madeAt: o.madeAt,
        answerBy: o.answerBy,
        answeredAt: o.answeredAt,
        counterFen: o.counterFen,
        money: moneyOf(o.actions),
        actions: o.actions.map(actionOf),
      }),
    ),
    remedy: {
      money: moneyOf(state.actions),
      actions: state.actions.map((a) =>
        defined({ ...actionOf(a), agreedAt: a.agreedAt, provenAt: a.provenAt }),
      ),
    },
  };
}

/** The outside case of this number; numbers start at 1. */
export const outsideCaseOf = (state: ComplaintState, n: number): ExternalCase | undefined =>
  externalsOf(state).find((e) => e.n === n);

function outsideCase(external: ExternalCase): AnswerPack['outsideCase'] {
  const { replies, ...rest } = external;
  return defined({
    ...rest,
    letters: replies.map(({ from, final, at, proof }) =>
      defined({ at, from, final, medium: proof.medium, evidenceId: proof.evidenceId }),
    ),
  });
}

const findingOf = (
  { rootCause }: ComplaintState,
  { finding, countsAsFounded, directCause, department, at }: NonNullable<ComplaintState['finding']>,
): AnswerPack['finding'] =>
  defined({ finding, countsAsFounded, directCause, rootCause: rootCause?.code, department, at });

/** Files of the customer, then what was collected (S-26); a file that was collected stands once. */
function evidenceOf(state: ComplaintState): AnswerPack['evidence'] {
  const items = state.evidenceItems ?? [];
  const files = Object.entries(state.evidenceFiles ?? {}).filter(
    ([id]) => !items.some(({ fileId }) => fileId === id),
  );
  return [
    ...files.map(([id, sha256]) => ({ id, kind: 'customerMaterial' as const, sha256 })),
    ...items.map(({ itemId: id, kind, sha256, collectedAt, sensitive, tampered }) =>
      defined({ id, kind, sha256, collectedAt, sensitive, tampered }),
    ),
  ];
}

/** A printed letter is handed over later, with proof. */
function delivery(event: Recorded<ComplaintEvent>): AnswerPack['deliveries'] {
  if (event.type === 'deliveryRecorded')
    return [{ at: event.at, purpose: event.purpose, medium: event.proof.medium }];
  if (event.type !== 'customerTold' || event.outcome !== 'delivered') return [];
  return [{ at: event.deliveredAt ?? event.at, purpose: event.purpose, medium: event.medium }];
}

type Planned = Amount & { department: string; dueAt: string; bonus?: true };

function natureOf(action: Planned): Nature {
  if (action.statutory) return 'statutory';
  if (action.bonus) return 'bonus';
  return isGoodwill(action) ? 'goodwill' : 'voluntary';
}

const actionOf = (a: Planned) =>
  defined({
    kind: a.kind,
    nature: natureOf(a),
    amountFen: a.amountFen,
    department: a.department,
    dueAt: a.dueAt,
  });

/** L-18: what the law demands and what the company gives beyond it are never one sum. */
const moneyOf = (actions: readonly Planned[]): Record<Nature, Fen> =>
  Object.fromEntries(natures.map((n) => [n, sumOf(actions.filter((a) => natureOf(a) === n))])) as Record<
    Nature,
    Fen
  >;

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the fields that are not there. */
const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
