import { clocks } from '../../../workflows/complaint/clocks';
import { effects } from '../../../workflows/complaint/effects';
import { nextSteps } from '../../../workflows/complaint/next-steps';
import { firstOwnerOf } from '../../../workflows/complaint/record/first-owner';
import { commandNames } from '../../../workflows/complaint/subjects';
import { channels } from '../../../workflows/complaint/vocabulary';
import {
  aComplaint,
  aPerson,
  after,
  by,
  type ComplaintPlay,
  intake,
  manager,
  received,
  specialist,
  theRules,
  walkTo,
} from '../../support/complaint';

const proof = { medium: 'phone' } as const;
const restatement = { restatementId: 'ct_restated', proof };
const contained = { target: 'lot-7', action: 'stopSale', proof };
const later = after(received, 60);
const founded = { finding: 'founded', directCause: 'brokenPart', department: 'appliances', team: 't' };

/** Everything up to the investigation but the restatement. */
function unrestated(change: Parameters<typeof aComplaint>[0] = {}): ComplaintPlay {
  const play = aComplaint(change);
  play.say('gradeComplaint', { facts: {} }, specialist, after(received, 10));
  play.say(
    'assignComplaint',
    {
      department: 'appliances',
      handler: { id: 'specialist', role: 'specialist', level: 2, department: 'appliances' },
    },
    manager,
    after(received, 20),
  );
  play.say('startInvestigation', {}, specialist, after(received, 30));
  return play;
}

/** Found to be true, with a defect that can hurt others. */
function dangerous(): ComplaintPlay {
  const play = walkTo('found');
  play.say('gradeComplaint', { facts: { hazard: 'fire' } }, specialist, after(received, 90));
  return play;
}
const offer = {
  actions: [{ kind: 'repair', statutory: true, department: 'appliances', dueAt: after(received, 9000) }],
  replyId: 'ct_1',
};

describe('S-02 one handling for all channels', () => {
  test('S-01 S-02 the same payload by each of the eleven channels gives the same stage, clocks and next steps', () => {
    expect(channels).toHaveLength(11);
    const seen = channels.map((channel) => {
      const { rules, state } = aComplaint({ channel });
      return { stage: state.stage, clocks: clocks(rules, state), steps: nextSteps(rules, state) };
    });
    for (const one of seen) expect(one).toEqual(seen[0]);
  });
});

describe('S-06 the restatement', () => {
  test('S-06 nothing is found before the customer confirmed what it is about', () => {
    const play = unrestated();
    expect(play.say('recordFinding', founded, specialist, later)).toMatchObject({
      rule: 'S-06',
      reason: 'restatementMissing',
    });
    expect(nextSteps(play.rules, play.state).map((s) => s.command)).toContain('confirmRestatement');
    play.say('confirmRestatement', restatement, specialist, later);
    play.say('recordFinding', founded, specialist, after(later, 1));
    expect(play.state.stage).toBe('found');
  });

  test('S-06 R-15 a confirmed restatement is a two-way contact and meets the first contact', () => {
    const play = aComplaint();
    play.say('confirmRestatement', restatement, by('agent'), after(received, 5));
    expect(play.types).toEqual(['complaintAccepted', 'contactRecorded', 'restatementConfirmed']);
    expect(play.state.contact.at).toBe(after(received, 5));
    expect(play.state.restatement).toMatchObject({ restatementId: 'ct_restated' });
  });

  test('S-06 it is skipped for a reason that policy knows, and never silently', () => {
    const play = unrestated();
    play.say('skipRestatement', { reason: 'customerUnreachable' }, specialist, later);
    play.say('recordFinding', founded, specialist, after(later, 1));
    expect(play.state).toMatchObject({ stage: 'found', restatement: { skipped: 'customerUnreachable' } });
  });

  test('S-06 a policy that asks for nothing holds nothing back', () => {
    const rules = theRules((p) => ({ ...p, restatement: { ...p.restatement, before: [] } }));
    const play = walkTo('assigned', aComplaint({}, rules));
    play.say('startInvestigation', {}, specialist, later);
    play.say('recordFinding', founded, specialist, after(later, 1));
    expect(play.state.stage).toBe('found');
  });
});

describe('S-12 containment', () => {
  test('S-12 an offer waits until what can hurt others is contained', () => {
    const play = dangerous();
    expect(play.say('makeOffer', offer, manager, after(received, 100))).toMatchObject({
      rule: 'S-12',
      reason: 'containmentMissing',
    });
    expect(nextSteps(play.rules, play.state)).toContainEqual(
      expect.objectContaining({ command: 'recordContainment', clock: 'containment/1', rule: 'S-12' }),
    );
    play.say('recordContainment', contained, by('quality'), after(received, 110));
    play.say('makeOffer', offer, manager, after(received, 120));
    expect(play.state.stage).toBe('offered');
  });

  test('S-12 its clock starts when the danger is known, and quality and operations hear what was done', () => {
    const play = dangerous();
    const of = () => clocks(play.rules, play.state).find((c) => c.kind === 'containment')!;
    expect(of()).toMatchObject({ startedAt: after(received, 90) });
    expect(of().metAt).toBeUndefined();
    const [event] = play.say('recordContainment', contained, by('quality'), after(received, 110)) as never[];
    expect(of().metAt).toBe(after(received, 110));
    expect(effects(play.rules, play.state, event!)).toMatchObject([
      { name: 'tellStaff', input: { audiences: ['quality', 'operations'], template: 'containmentRecorded' } },
    ]);
  });

  test('S-12 R-13 a withdrawal does not end the duty: the case is archived only once it is contained', () => {
    const play = dangerous();
    play.say('recordWithdrawal', { proof }, specialist, after(received, 100));
    expect(play.state.stage).toBe('concluded');
    play.say('recordContainment', contained, by('quality'), after(received, 110));
    expect(play.state.stage).toBe('archived');
  });

  test('S-12 a plain complaint knows no containment', () => {
    const play = walkTo('archived');
    expect(play.types).not.toContain('containmentRecorded');
    expect(clocks(play.rules, play.state).map((c) => c.kind)).not.toContain('containment');
  });
});

describe('S-13 the identity check', () => {
  test('S-13 a doubtful identity is recorded and changes nothing of what may be done', () => {
    const [plain, doubtful] = [aComplaint(), aComplaint()];
    doubtful.say('recordIdentityCheck', { result: 'doubtful', means: 'order' }, specialist, later);
    expect(doubtful.state.identity).toEqual({ result: 'doubtful', checkedAt: later });
    plain.until(later);
    expect(nextSteps(doubtful.rules, doubtful.state)).toEqual(nextSteps(plain.rules, plain.state));
    expect(clocks(doubtful.rules, doubtful.state)).toEqual(clocks(plain.rules, plain.state));
    expect(walkTo('archived', doubtful).state.stage).toBe('archived');
  });
});

describe('S-90 kinds', () => {
  const enquiry = () => aComplaint({ kind: 'enquiry' });

  test('S-90 only complaints carry the promise', () => {
    for (const kind of ['enquiry', 'suggestion', 'praise'] as const) {
      const { rules, state } = aComplaint({ kind });
      expect(clocks(rules, state).map((c) => c.kind)).not.toContain('promise');
    }
  });

  test('S-90 R-15 what was a complaint from its first word carries the promise from when it reached us', () => {
    const play = enquiry();
    const [event] = play.say(
      'convertKind',
      { to: 'complaint' },
      specialist,
      after(received, 1500),
    ) as never[];
    const promise = clocks(play.rules, play.state).find((c) => c.kind === 'promise');
    expect(promise).toEqual(clocks(aComplaint().rules, aComplaint().state).find((c) => c.kind === 'promise'));
    expect(effects(play.rules, play.state, event!)).toMatchObject([
      { name: 'tellCustomer', input: { purpose: 'acknowledgement', params: { dueAt: promise!.dueAt } } },
    ]);
  });

  test('S-90 R-15 a complaint made after the enquiry was answered counts from when it was made', () => {
    const play = enquiry();
    const saidAt = after(received, 24 * 60); // Tuesday
    play.say('convertKind', { to: 'complaint', saidAt }, specialist, after(saidAt, 5));
    expect(play.state).toMatchObject({ kind: 'complaint', receivedAt: saidAt });
    expect(play.state.promise.workingDays[0]).toBe('2026-02-11');
  });

  test('S-90 a complaint becomes an enquiry by the word of the customer only, and carries no promise then', () => {
    const play = aComplaint();
    expect(play.say('convertKind', { to: 'enquiry' }, specialist, later)).toMatchObject({
      rule: 'S-90',
      reason: 'conversionNeedsProof',
    });
    play.say('convertKind', { to: 'enquiry', proof }, specialist, later);
    expect(clocks(play.rules, play.state).map((c) => c.kind)).not.toContain('promise');
  });

  test('S-90 a report of crime or corruption is set apart once, and legal takes it over', () => {
    const play = aComplaint();
    play.say('reportSetApart', { reason: 'corruption' }, intake, later);
    expect(play.state).toMatchObject({
      apart: 'corruption',
      tasks: [{ kind: 'reportSetApart', audience: 'legal' }],
    });
    play.say('reportSetApart', { reason: 'crime' }, intake, later);
    expect(play.types.at(-1)).toBe('factDeclined');
  });
});

describe('S-09 the first owner', () => {
  const { policy } = theRules();
  const takenBy = { id: 'li-na', role: 'agent', team: 'customer-service-desk' } as const;

  test('S-09 is whoever took it, else the lead of the service desk, never nobody', () => {
    expect(firstOwnerOf(policy, { takenBy })).toEqual({ role: 'agent', person: 'li-na' });
    expect(firstOwnerOf(policy, {})).toEqual({ role: 'team-lead' });
  });

  test.each([
    ['the service desk itself', { subject: { team: 'customer-service-desk' } }],
    ['the person who took it', { subject: { staffRef: 'li-na' }, takenBy }],
    ['the team of the person who took it', { subject: { team: 'customer-service-desk' }, takenBy }],
  ])('R-16 is the complaint manager when %s is complained about', (_who, opening) => {
    expect(firstOwnerOf(policy, opening)).toEqual({ role: 'complaint-manager' });
  });

  test('R-16 is an executive when the complaint manager is complained about, whoever took it', () => {
    const subject = { staffRef: 'boss', role: 'complaint-manager' } as const;
    expect(firstOwnerOf(policy, { subject, takenBy })).toEqual({ role: 'executive' });
    expect(firstOwnerOf(policy, { subject })).toEqual({ role: 'executive' });
  });

  test('R-16 nobody below an executive owns a complaint about the complaint manager, of whatever grade', () => {
    const subject = { staffRef: 'boss', role: 'complaint-manager' } as const;
    const play = aComplaint({ subject });
    play.say('gradeComplaint', { facts: {} }, specialist, later);
    const handler = aPerson('specialist');
    const assign = { department: 'appliances', handler };
    expect(
      play.say('assignComplaint', { ...assign, owner: handler }, specialist, after(later, 1)),
    ).toMatchObject({ rule: 'S-85', reason: 'ownerBelowGrade' });
    expect(play.say('claimComplaint', {}, specialist, after(later, 1))).toMatchObject({
      reason: 'ownerBelowGrade',
    });
    play.say('assignComplaint', assign, specialist, after(later, 2));
    expect(play.state.owner).toBeUndefined();
    expect(nextSteps(play.rules, play.state)).toContainEqual(
      expect.objectContaining({ command: 'takeOver', audience: 'executive' }),
    );
    play.say('takeOver', {}, by('executive'), after(later, 3));
    expect(play.state.owner).toMatchObject({ role: 'executive' });
  });

  test('S-09 hears the warnings of a complaint that nobody handles yet', () => {
    const play = aComplaint({ firstOwner: { role: 'agent', person: 'li-na' } });
    play.until(after(received, 240));
    const warned = play.log.find((e) => e.type === 'clockWarned')!;
    expect(effects(play.rules, play.state, warned as never)).toMatchObject([
      { input: { audiences: ['person:li-na'] } },
    ]);
  });
});

test('S-86 L-03 parties come with their part, by id only', () => {
  const play = aComplaint();
  play.say('partyAdded', { partyId: 'pa_1', role: 'proxy' }, intake, later);
  expect(play.state.parties).toEqual([{ partyId: 'pa_1', role: 'proxy' }]);
});

describe('a refused step of intake names its rule', () => {
  const before = { logic: 1 } as const;
  const old = () => aComplaint(before, { ...theRules(), logic: 1 });
  const refusals: [string, () => unknown, { rule: string; reason: string }][] = [
    [
      'S-06 confirmed in the future',
      () =>
        aComplaint().say(
          'confirmRestatement',
          { ...restatement, confirmedAt: after(later, 1) },
          specialist,
          later,
        ),
      { rule: 'S-06', reason: 'confirmedInFuture' },
    ],
    [
      'S-06 confirmed before it was received',
      () =>
        aComplaint().say(
          'confirmRestatement',
          { ...restatement, confirmedAt: after(received, -1) },
          specialist,
          later,
        ),
      { rule: 'S-06', reason: 'confirmedBeforeReceived' },
    ],
    [
      'S-06 skipped without a reason that policy knows',
      () => aComplaint().say('skipRestatement', { reason: 'noTime' }, specialist, later),
      { rule: 'S-06', reason: 'unknownSkipReason' },
    ],
    [
      'S-06 skipped twice',
      () => {
        const play = aComplaint();
        play.say('skipRestatement', { reason: 'customerDeclined' }, specialist, later);
        return play.say('skipRestatement', { reason: 'customerDeclined' }, specialist, later);
      },
      { rule: 'S-06', reason: 'restatementDone' },
    ],
    [
      'S-06 skipped in a concluded case',
      () =>
        walkTo('concluded').say(
          'skipRestatement',
          { reason: 'customerDeclined' },
          specialist,
          after(later, 60),
        ),
      { rule: 'S-06', reason: 'wrongStage' },
    ],
    [
      'S-12 an action that policy does not know',
      () => aComplaint().say('recordContainment', { ...contained, action: 'pray' }, by('quality'), later),
      { rule: 'S-12', reason: 'unknownContainment' },
    ],
    [
      'S-12 contained in the future',
      () =>
        aComplaint().say(
          'recordContainment',
          { ...contained, takenAt: after(later, 1) },
          by('quality'),
          later,
        ),
      { rule: 'S-12', reason: 'containedInFuture' },
    ],
    [
      'S-90 the kind that it has',
      () => aComplaint().say('convertKind', { to: 'complaint' }, specialist, later),
      { rule: 'S-90', reason: 'sameKind' },
    ],
    [
      'S-90 said before the first words',
      () =>
        aComplaint({ kind: 'praise' }).say(
          'convertKind',
          { to: 'complaint', saidAt: after(received, -1) },
          specialist,
          later,
        ),
      { rule: 'S-90', reason: 'saidAtImpossible' },
    ],
    [
      'S-90 an instant for something that carries no promise',
      () =>
        aComplaint({ kind: 'praise' }).say(
          'convertKind',
          { to: 'enquiry', saidAt: received },
          specialist,
          later,
        ),
      { rule: 'S-90', reason: 'saidAtOfComplaint' },
    ],
    [
      'S-90 converted after the finding',
      () => walkTo('found').say('convertKind', { to: 'enquiry', proof }, specialist, after(later, 60)),
      { rule: 'S-90', reason: 'wrongStage' },
    ],
    [
      'R-14 a complaint that began before the step existed',
      () => old().say('confirmRestatement', restatement, specialist, later),
      { rule: 'R-14', reason: 'newerThanCase' },
    ],
  ];

  test.each(refusals)('%s', (_what, act, refusal) => {
    expect(act()).toMatchObject({ refused: true, ...refusal });
  });

  const steps = [
    'confirmRestatement',
    'skipRestatement',
    'recordContainment',
    'convertKind',
    'recordIdentityCheck',
  ];
  test.each(steps)('S-46 L-02 %s is nothing for an auditor, nor for the person complained about', (name) => {
    expect(commandNames).toContain(name);
    expect(aComplaint().say(name, {}, by('auditor'), later)).toMatchObject({ rule: 'S-46' });
    const about = aComplaint({ subject: { staffRef: 'specialist' } });
    expect(about.say(name, {}, specialist, later)).toMatchObject({ rule: 'L-02' });
  });
});
