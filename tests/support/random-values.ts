import { shippedPolicy } from '../../services/organization/policies/shipped-policy';
import fc from 'fast-check';
import type { OtherComplaint } from '../../workflows/complaint/links/messages';
import type { ComplaintState } from '../../workflows/complaint/state';
import type { PlannedAction, Proof } from '../../workflows/complaint/vocabulary';
import { media } from '../../workflows/complaint/vocabulary';
import type { Instant, Person } from '../../workflows/contracts/message';
import { remedyKinds } from '../../workflows/contracts/policy';
import type { Commitment } from '../../workflows/policies/goodwill';

/** What a random payload may refer to: what the case knows now, who is there, and what time it is. */
export interface Scene {
  state: ComplaintState;
  people: Person[];
  now: Instant;
}

export type Payload<P> = (scene: Scene) => fc.Arbitrary<P>;

export const departments = ['appliances', 'billing', 'delivery'];

export const legalItems = Object.keys(shippedPolicy.legal.checklist);
export const later = (now: Instant, days: number) =>
  new Date(Date.parse(now) + days * 86_400_000).toISOString();
export const one = <T>(...values: T[]) => fc.constantFrom(...values);
/** One of what is there, now and then something unknown. */
export const known = <T>(there: readonly T[], unknown: T) => fc.constantFrom(...there, ...there, unknown);
export const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
export const department = one(...departments);
export const proof: fc.Arbitrary<Proof> = one(...media).map((medium) => ({ medium }));
export const note = maybe(fc.constant('in_1' as const));
export const text = fc.constant('ct_1' as const);
export const noteId = fc.constant('in_1' as const);
export const money = fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 12_000_000 }));
export const calmed = maybe(fc.subarray(shippedPolicy.calming.checklist, { minLength: 1 }));
export const stars = fc.integer({ min: 1, max: 5 });
export const person: Payload<Person> = ({ people }) => one(...people);
export const offerId: Payload<string> = ({ state }) =>
  known(
    state.offers.map((o) => o.offerId),
    'offer-9',
  );
export const orderId = (state: ComplaintState) =>
  known(
    (state.orders ?? []).map((o) => o.orderId),
    'order-9',
  );
export const decision = one('accept' as const, 'reject' as const, 'counter' as const);
export const plannedAction: Payload<PlannedAction> = ({ now }) =>
  fc.record({
    kind: one(...remedyKinds),
    amountFen: money,
    statutory: fc.boolean(),
    department,
    owner: maybe(one('repairer', 'specialist')),
    dueAt: fc.integer({ min: 1, max: 20 }).map((days) => later(now, days)),
  });

export const plannedActions: Payload<PlannedAction[]> = (scene) =>
  fc.array(plannedAction(scene), { minLength: 1, maxLength: 3 });
/** What casework may stamp in of the customer's other complaints. */
export const promisedElsewhere: Payload<Commitment[] | undefined> = ({ now }) =>
  maybe(
    fc.array(
      fc.record({
        kind: one('gift' as const, 'compensation' as const),
        amountFen: fc.integer({ min: 0, max: 60_000 }),
        statutory: fc.boolean(),
        at: one(later(now, -1), later(now, -40)),
      }),
      { maxLength: 2 },
    ),
  );

export const otherComplaint: fc.Arbitrary<OtherComplaint> = fc.record({
  complaintId: one('c1', 'c2'),
  acceptanceNumber: fc.constant('TS-2'),
  concluded: fc.boolean(),
  reviewed: fc.boolean(),
  ended: maybe(fc.constant(true as const)),
});
