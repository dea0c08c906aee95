import { complaintDefinition } from '../../../workflows/complaint/definition';
import {
  aComplaint,
  after,
  by,
  effect,
  intake,
  manager,
  received,
  specialist,
  told,
  walkTo,
} from '../../support/complaint';

const later = after(received, 300);
const other = { complaintId: 'c2', acceptanceNumber: 'TS-2', concluded: false, reviewed: false };
const answered = { ...other, concluded: true, reviewed: true };
const founded = { finding: 'founded', directCause: 'brokenPart', department: 'appliances', team: 't1' };
const effectsOf = (play: ReturnType<typeof aComplaint>, events: unknown) =>
  (events as never[]).flatMap((e) => play.definition.effects(play.rules, play.state, e));
const kinds = (play: ReturnType<typeof aComplaint>) =>
  play.definition
    .clocks(play.rules, play.state)
    .filter((c) => !c.metAt)
    .map((c) => c.kind);

describe('linked and merged complaints', () => {
  it('L-06: a link is recorded here, and on the other side by a signal to its workflow', () => {
    const play = aComplaint();
    const events = play.say('linkComplaint', { other, kind: 'related' }, manager, later);
    expect(effectsOf(play, events)).toMatchObject([
      {
        kind: 'signal',
        workflowId: 'complaint/c2',
        name: 'linkedByOther',
        payload: { other: 'c1', kind: 'related' },
      },
    ]);
    const there = aComplaint({ complaintId: 'c2' });
    there.say('linkedByOther', { other: 'c1', kind: 'related' }, intake, later);
    expect(there.state.links).toEqual([{ other: 'c1', kind: 'related' }]);
    expect(there.say('linkedByOther', { other: 'c1', kind: 'related' }, intake, later)).toMatchObject([
      { type: 'factDeclined', rule: 'L-06' },
    ]);
  });

  it('L-06, R-19: a link to a complaint that has ended is kept by this side alone, and the answer says so', () => {
    const gone = { ...answered, ended: true };
    const linking = aComplaint();
    const linked = linking.say('linkComplaint', { other: gone, kind: 'related' }, manager, later);
    expect(linked).toMatchObject([{ type: 'complaintLinked', other: 'c2', oneSided: true }]);
    expect(effectsOf(linking, linked)).toEqual([]);
    expect(linking.state.links).toEqual([{ other: 'c2', kind: 'related' }]);

    const repeating = aComplaint();
    const repeat = repeating.say('recordRepeat', { earlier: gone, noteId: 'in_1' }, specialist, later);
    expect(repeat).toMatchObject([{ type: 'repeatRecorded', earlier: 'c2', oneSided: true }]);
    expect(effectsOf(repeating, repeat)).toEqual([]);
  });

  it('L-06: merging moves no clock of either customer', () => {
    const play = walkTo('assigned');
    play.until(later);
    const before = play.definition.clocks(play.rules, play.state);
    play.say('mergeComplaint', { leading: other, noteId: 'in_1' }, specialist, later);
    expect(play.definition.clocks(play.rules, play.state)).toEqual(before);
  });

  it('L-06: the leading finding reaches its members, late ones too; each takes it over with a reply of its own', () => {
    const leading = walkTo('investigating', aComplaint({ complaintId: 'c2' }));
    leading.say('memberMerged', { member: 'c1' }, intake, later);
    const found = leading.say('recordFinding', founded, specialist, later);
    const signal = {
      kind: 'signal',
      workflowId: 'complaint/c1',
      name: 'leadingFound',
      payload: { leading: 'c2', finding: founded },
    };
    expect(effectsOf(leading, found)).toContainEqual(expect.objectContaining(signal));
    const late = leading.say('memberMerged', { member: 'c3' }, intake, later);
    expect(effectsOf(leading, late)).toMatchObject([{ workflowId: 'complaint/c3', name: 'leadingFound' }]);

    const member = walkTo('graded');
    member.say('mergeComplaint', { leading: other, noteId: 'in_1' }, specialist, later);
    member.say('leadingFound', signal.payload, intake, later);
    member.say('takeOverFinding', {}, specialist, later);
    expect(member.state).toMatchObject({ stage: 'found', finding: founded });
    expect(kinds(member)).toContain('promise');
  });

  it('L-06: a finding of a complaint that does not lead this one is declined', () => {
    expect(
      aComplaint().say('leadingFound', { leading: 'c9', finding: founded }, intake, later),
    ).toMatchObject([{ type: 'factDeclined', reason: 'notMerged' }]);
  });
});

describe('repeats', () => {
  it('R-19: a new complaint that only repeats gives no new promise: one short reply in five working days ends it', () => {
    const play = aComplaint();
    const events = play.say('recordRepeat', { earlier: answered, noteId: 'in_1' }, specialist, later);
    expect(kinds(play)).toEqual(['repeat']);
    expect(effectsOf(play, events)).toMatchObject([
      { workflowId: 'complaint/c2', name: 'linkedByOther', payload: { other: 'c1', kind: 'repeat' } },
    ]);
    const [clock] = play.definition.clocks(play.rules, play.state);
    expect(clock).toMatchObject({ id: 'repeat/1', startedAt: received, dueAt: '2026-02-14T10:00:00.000Z' });
    const replied = play.say('sendRepeatReply', { replyId: 'ct_1' }, specialist, after(later, 5));
    expect(play.state).toMatchObject({ stage: 'concluded', outcome: 'refused' });
    const letters = effectsOf(play, replied).filter((e) => (e as { name: string }).name === 'tellCustomer');
    expect(letters).toMatchObject([
      {
        input: {
          purpose: 'repeatReply',
          params: { earlierNumber: 'TS-2', outsideRoutes: expect.arrayContaining(['12315']) },
        },
      },
    ]);
    play.say('customerTold', told('repeatReply', after(later, 6)), effect, after(later, 6));
    expect(play.state.stage).toBe('archived');
    expect(play.types).not.toContain('surveySent');
  });

  it('R-19: a new fact makes it a normal case again, with the promise counted from the receipt', () => {
    const play = aComplaint();
    play.until(later);
    const before = kinds(play);
    play.say('recordRepeat', { earlier: answered, noteId: 'in_1' }, specialist, later);
    play.say('correctRepeat', { noteId: 'in_2' }, specialist, after(later, 1));
    expect(kinds(play)).toEqual(before);
  });

  it('R-19: the same complaint raised again after its review is answered shortly, and reopens nothing', () => {
    const play = walkTo('concluded');
    play.say('reviewRequested', {}, intake, later);
    play.say('decideReview', { result: 'upheld', replyId: 'ct_1' }, by('specialist', { id: 's2' }), later);
    play.say('recordRepeat', { noteId: 'in_1' }, specialist, after(later, 60));
    expect(kinds(play)).toContain('repeat');
    play.say('sendRepeatReply', { replyId: 'ct_2' }, specialist, after(later, 70));
    expect(play.state).toMatchObject({ stage: 'concluded', outcome: 'fulfilled' });
  });
});

describe('refusals', () => {
  const merged = () => {
    const play = walkTo('assigned');
    play.say('mergeComplaint', { leading: other, noteId: 'in_1' }, specialist, later);
    return play;
  };
  const withFinding = (finding: object) => {
    const play = merged();
    play.say('leadingFound', { leading: 'c2', finding }, intake, later);
    return play;
  };
  const merge = (leading: object) =>
    walkTo('assigned').say('mergeComplaint', { leading, noteId: 'in_1' }, specialist, later);
  const refusals: [string, () => unknown, { rule: string; reason: string }][] = [
    [
      'L-06: linked to itself',
      () =>
        aComplaint().say(
          'linkComplaint',
          { other: { ...other, complaintId: 'c1' }, kind: 'related' },
          manager,
          later,
        ),
      { rule: 'L-06', reason: 'linkToItself' },
    ],
    [
      'L-06: linked twice',
      () => {
        const play = aComplaint();
        play.say('linkComplaint', { other, kind: 'related' }, manager, later);
        return play.say('linkComplaint', { other, kind: 'related' }, manager, later);
      },
      { rule: 'L-06', reason: 'linkedAlready' },
    ],
    [
      'L-06: merged twice',
      () => merged().say('mergeComplaint', { leading: other, noteId: 'in_1' }, specialist, later),
      { rule: 'L-06', reason: 'mergedAlready' },
    ],
    [
      'L-06: merged into a member',
      () => merge({ ...other, leading: 'c3' }),
      { rule: 'L-06', reason: 'leadingIsMember' },
    ],
    [
      'L-06: merged into a concluded complaint',
      () => merge({ ...other, concluded: true }),
      { rule: 'L-06', reason: 'leadingConcluded' },
    ],
    [
      'L-06: merged into itself',
      () => merge({ ...other, complaintId: 'c1' }),
      { rule: 'L-06', reason: 'linkToItself' },
    ],
    [
      'L-06: a leading complaint is merged itself',
      () => {
        const play = walkTo('assigned');
        play.say('memberMerged', { member: 'c3' }, intake, later);
        return play.say('mergeComplaint', { leading: other, noteId: 'in_1' }, specialist, later);
      },
      { rule: 'L-06', reason: 'leadsOthers' },
    ],
    [
      'L-06: nothing to take over yet',
      () => merged().say('takeOverFinding', {}, specialist, later),
      { rule: 'L-06', reason: 'leadingFoundNothing' },
    ],
    [
      'S-28: taking over a refusal without an own reply',
      () => withFinding({ finding: 'unfounded' }).say('takeOverFinding', {}, specialist, later),
      { rule: 'S-28', reason: 'reasonedReplyMissing' },
    ],
    [
      'S-31: taking over a founded finding with a reply',
      () => withFinding(founded).say('takeOverFinding', { replyId: 'ct_1' }, specialist, later),
      { rule: 'S-31', reason: 'replyBelongsToOffer' },
    ],
    [
      'R-19: a repeat of what has no final reply',
      () => aComplaint().say('recordRepeat', { earlier: other, noteId: 'in_1' }, specialist, later),
      { rule: 'R-19', reason: 'noFinalReply' },
    ],
    [
      'R-19: a repeat of what was not reviewed',
      () =>
        aComplaint().say(
          'recordRepeat',
          { earlier: { ...answered, reviewed: false }, noteId: 'in_1' },
          specialist,
          later,
        ),
      { rule: 'R-19', reason: 'notReviewedYet' },
    ],
    [
      'R-19: answering where nothing repeats',
      () => aComplaint().say('sendRepeatReply', { replyId: 'ct_1' }, specialist, later),
      { rule: 'R-19', reason: 'noRepeat' },
    ],
    [
      'R-19: logged twice',
      () => {
        const play = aComplaint();
        play.say('recordRepeat', { earlier: answered, noteId: 'in_1' }, specialist, later);
        return play.say('recordRepeat', { earlier: answered, noteId: 'in_1' }, specialist, later);
      },
      { rule: 'R-19', reason: 'repeatOpen' },
    ],
    [
      'S-46: a role without the right',
      () => aComplaint().say('recordRepeat', { earlier: answered, noteId: 'in_1' }, by('agent'), later),
      { rule: 'S-46', reason: 'notPermitted' },
    ],
    [
      'L-02: the person complained about links nothing',
      () =>
        aComplaint({ subject: { staffRef: 'complaint-manager' } }).say(
          'linkComplaint',
          { other, kind: 'related' },
          manager,
          later,
        ),
      { rule: 'L-02', reason: 'conflictOfInterest' },
    ],
    [
      'R-14: a complaint of the old rules knows nothing of it',
      () => {
        const play = aComplaint();
        return complaintDefinition.guard(
          { ...play.rules, logic: 1 },
          play.state,
          'linkComplaint',
          manager,
          later,
        );
      },
      { rule: 'R-14', reason: 'newerThanCase' },
    ],
  ];
  it.each(refusals)('%s', (_name, act, expected) => {
    expect(act()).toMatchObject({ refused: true, ...expected });
  });
});
