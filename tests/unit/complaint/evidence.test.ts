import {
  aComplaint,
  aPerson,
  after,
  by,
  intake,
  manager,
  received,
  specialist,
  told,
  effect,
  walkTo,
} from '../../support/complaint';

const later = after(received, 300);
const sha256 = 'a'.repeat(64);
const anItem = (change: object = {}) => ({
  kind: 'cctv',
  source: 'shop-7',
  collector: aPerson('specialist'),
  collectedAt: received,
  fileId: 'ev_1',
  ...change,
});
const aThing = anItem({ kind: 'physicalItem', fileId: undefined, place: 'locker-3' });

function withFile(play = aComplaint()) {
  play.say('evidenceAdded', { evidenceId: 'ev_1', sha256 }, intake, after(received, 5));
  return play;
}

describe('S-26 evidence and its custody', () => {
  it('S-26: an item has type, source, collector, time and the hash under which intake took its file in', () => {
    const play = withFile();
    expect(play.say('recordEvidenceItem', anItem(), specialist, later)).toMatchObject([
      {
        type: 'evidenceItemRecorded',
        itemId: 'evidence-1',
        kind: 'cctv',
        source: 'shop-7',
        collector: 'specialist',
        collectedAt: received,
        sha256,
      },
    ]);
  });

  it('S-26: who had it, where, sealed or not, stands in its custody log', () => {
    const play = aComplaint();
    play.say('recordEvidenceItem', aThing, specialist, later);
    const li = aPerson('quality', { id: 'li' });
    const hand = (act: string, more: object, minutes: number) =>
      play.say('handOverEvidence', { itemId: 'evidence-1', act, ...more }, specialist, after(later, minutes));
    hand('handedOver', { to: li, place: 'lab' }, 1);
    hand('sealed', {}, 2);
    expect(hand('viewed', {}, 3)).toMatchObject({ rule: 'S-26', reason: 'evidenceSealed' });
    hand('unsealed', {}, 4);
    hand('viewed', {}, 5);
    expect(play.state.evidenceItems).toMatchObject([
      {
        holder: 'li',
        place: 'lab',
        sealed: false,
        custody: [
          { act: 'handedOver', by: 'specialist', to: 'li', at: after(later, 1) },
          { act: 'sealed' },
          { act: 'unsealed' },
          { act: 'viewed' },
        ],
      },
    ]);
  });

  it('S-26: a file that is no longer what was taken in shows at its item and is a task for the manager', () => {
    const play = withFile();
    play.say('recordEvidenceItem', anItem(), specialist, later);
    play.say('evidenceTampered', { evidenceId: 'ev_1' }, intake, later);
    expect(play.state.evidenceItems).toMatchObject([{ tampered: true }]);
    expect(play.state.tasks).toMatchObject([{ kind: 'evidenceTampered', audience: 'complaint-manager' }]);
  });

  it('L-14: sensitive evidence, and passing on, follow a consent of their own; one taken back counts no more', () => {
    const play = withFile();
    const consent = (about: string, given = true) =>
      play.say('recordConsent', { about, given, proof: { medium: 'phone' } }, specialist, later);
    consent('recordedCall');
    const sensitive = anItem({ kind: 'interview', sensitive: 'recordedCall' });
    expect(play.say('recordEvidenceItem', sensitive, specialist, later)).toMatchObject([
      { sensitive: 'recordedCall' },
    ]);
    const passOn = { itemId: 'evidence-1', act: 'passedOn', place: 'maker-1' };
    expect(play.say('handOverEvidence', passOn, specialist, later)).toMatchObject({
      rule: 'L-14',
      reason: 'consentMissing',
      params: { about: 'passingOn' },
    });
    consent('passingOn');
    expect(play.say('handOverEvidence', { ...passOn, place: undefined }, specialist, later)).toMatchObject({
      rule: 'S-26',
      reason: 'evidencePlaceMissing',
    });
    expect(play.say('handOverEvidence', passOn, specialist, later)).toMatchObject([{ act: 'passedOn' }]);
    consent('recordedCall', false);
    expect(play.say('recordEvidenceItem', sensitive, specialist, later)).toMatchObject({ rule: 'L-14' });
  });

  const item = (change: object, play = withFile()) =>
    play.say('recordEvidenceItem', anItem(change), specialist, later);
  const custody = (change: object, subject?: { staffRef: string }) => {
    const play = aComplaint({ subject });
    play.say('recordEvidenceItem', aThing, specialist, later);
    return play.say('handOverEvidence', { itemId: 'evidence-1', act: 'viewed', ...change }, manager, later);
  };
  const refusals: [string, () => unknown, string][] = [
    ['S-26 a file that intake does not keep', () => item({ fileId: 'ev_9' }), 'unknownEvidenceFile'],
    ['S-26 collected tomorrow', () => item({ collectedAt: after(later, 1) }), 'collectedInFuture'],
    ['S-26 a thing without a place', () => item({ kind: 'physicalItem' }), 'evidencePlaceMissing'],
    ['S-26 nothing at all', () => item({ fileId: undefined }), 'evidenceWithoutSubstance'],
    [
      'L-02 collected by the person complained about',
      () =>
        item(
          { collector: aPerson('agent', { id: 'w' }) },
          withFile(aComplaint({ subject: { staffRef: 'w' } })),
        ),
      'custodianComplainedAbout',
    ],
    [
      'L-02 handed over to the person complained about',
      () => custody({ act: 'handedOver', to: aPerson('agent', { id: 'w' }) }, { staffRef: 'w' }),
      'custodianComplainedAbout',
    ],
    ['S-26 handed over to nobody', () => custody({ act: 'handedOver' }), 'handOverToWhom'],
    ['S-26 moved nowhere', () => custody({ act: 'moved' }), 'evidencePlaceMissing'],
    ['L-14 medical without consent', () => item({ sensitive: 'medical' }), 'consentMissing'],
    [
      'L-14 passed on to the manufacturer without consent',
      () => custody({ act: 'passedOn', place: 'maker-1' }),
      'consentMissing',
    ],
    ['S-26 unsealed without a seal', () => custody({ act: 'unsealed' }), 'evidenceNotSealed'],
    ['S-26 an item that is not there', () => custody({ itemId: 'evidence-7' }), 'unknownEvidenceItem'],
  ];
  it.each(refusals)('%s is refused', (_name, act, reason) => {
    expect(act()).toMatchObject({ refused: true, reason });
  });
});

describe('S-16 interim measures', () => {
  const measure = (change: object = {}) => ({
    measure: 'costAdvance',
    amountFen: 60_000,
    replyId: 'ct_1',
    ...change,
  });

  it('S-16: are taken before the finding, within authority, and the customer is told; slices add up', () => {
    const play = walkTo('assigned');
    const events = play.say('takeInterimMeasure', measure(), specialist, later);
    expect(events).toMatchObject([
      { type: 'interimMeasureTaken', measure: 'costAdvance', amountFen: 60_000 },
    ]);
    const taken = play.log.at(-1)!;
    expect(play.definition.effects(play.rules, play.state, taken as never)).toMatchObject([
      { name: 'tellCustomer', input: { purpose: 'interimMeasure', textId: 'ct_1' } },
    ]);
    expect(play.say('takeInterimMeasure', measure(), specialist, later)).toMatchObject({
      rule: 'S-37',
      reason: 'aboveAuthority',
    });
    expect(play.say('takeInterimMeasure', measure(), manager, later)).toMatchObject([
      { by: 'complaint-manager' },
    ]);
  });

  it('S-16: a measure is not the result: it meets no promise and admits nothing', () => {
    const play = walkTo('assigned');
    play.say('takeInterimMeasure', measure({ measure: 'loanUnit' }), specialist, later);
    play.say('customerTold', told('interimMeasure', later), effect, later);
    expect(play.state.promiseMetAt).toBeUndefined();
    expect(play.state.finding).toBeUndefined();
  });

  it.each([
    [
      'S-16 a measure that policy does not know',
      () => walkTo('assigned').say('takeInterimMeasure', measure({ measure: 'holiday' }), specialist, later),
      'unknownMeasure',
    ],
    [
      'S-16 a measure after the finding',
      () => walkTo('found').say('takeInterimMeasure', measure(), specialist, later),
      'wrongStage',
    ],
    [
      'S-37 an agent above their authority',
      () => aComplaint().say('takeInterimMeasure', measure(), by('agent'), later),
      'aboveAuthority',
    ],
  ])('%s is refused', (_name, act, reason) => {
    expect(act()).toMatchObject({ refused: true, reason });
  });
});
