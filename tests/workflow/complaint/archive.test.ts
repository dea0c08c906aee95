import { guard } from '../../../workflows/complaint/guard';
import { commandNames } from '../../../workflows/complaint/subjects';
import { by, intake, specialist } from '../../support/complaint';
import { sizeOf, type History } from '../../support/case-history';
import type { LiveComplaint } from '../../support/live-case';
import { aComplaintIn, walk } from '../../support/live-walk';
import { WorkflowWorld } from '../../support/workflow-world';

let world: WorkflowWorld;
beforeAll(async () => {
  world = await WorkflowWorld.create();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.begin());
afterEach(() => world.end());

const purposes = (complaint: LiveComplaint) => world.notices.purposes(complaint.state.complaintId);
const count = (history: History, attributes: string) =>
  (history.events ?? []).filter((event) => event[`${attributes}EventAttributes` as keyof typeof event])
    .length;

describe('the plain path', () => {
  it('leads from acceptance to the archive and ends after the window for reopening, in at most 180 events and 40 kB', async () => {
    const complaint = await aComplaintIn(world, 'archived');
    expect(complaint.state).toMatchObject({ stage: 'archived', outcome: 'fulfilled', tasks: [] });
    expect(complaint.types).not.toContain('factDeclined');
    expect(complaint.types.filter((type) => /Warned|Broken/.test(type))).toEqual([]);
    expect(purposes(complaint)).toEqual(['acknowledgement', 'offer', 'finalReply', 'survey']);
    const history = await complaint.history();
    expect({
      commands: count(history, 'workflowExecutionUpdateAccepted'),
      signals: count(history, 'workflowExecutionSignaled'),
      activities: count(history, 'activityTaskScheduled'),
    }).toEqual({ commands: 10, signals: 2, activities: 5 });
    const { events, bytes } = sizeOf(history);
    expect(events).toBeLessThanOrEqual(180);
    expect(bytes).toBeLessThanOrEqual(40_000);

    expect(await complaint.status()).toBe('RUNNING');
    await world.until('2026-03-11 10:30'); // concluded on 9 February, and thirty days
    expect(complaint.state.ended).toBe(true);
    expect(await complaint.status()).toBe('COMPLETED');
    // Two wakings of its timer and the last ring.
    expect(sizeOf(await complaint.history()).events - events).toBeLessThanOrEqual(12);
  });

  it('F-76 solved on the spot is one command, one reply, and the survey on the same day', async () => {
    const complaint = await world.accept({ channel: 'counter' });
    const { from, to } = await complaint.say(
      'solveOnTheSpot',
      {
        finding: 'founded',
        directCause: 'brokenPart',
        department: 'appliances',
        team: 'appliances-first',
        action: { kind: 'refund', amountFen: 20_000, statutory: true },
        consent: { medium: 'counter' },
        replyId: 'ct_reply',
      },
      by('agent'),
    );
    expect(complaint.log.slice(from - 1, to).map((e) => e.type)).toEqual([
      'findingRecorded',
      'offerMade',
      'offerAccepted',
      'remedyProven',
      'solvedOnTheSpot',
      'promiseMet',
      'complaintConcluded',
      'surveySent',
    ]);
    expect(complaint.state).toMatchObject({ stage: 'concluded', outcome: 'fulfilled' });
    expect(purposes(complaint)).toEqual(['acknowledgement', 'solvedOnTheSpot', 'survey']);
    expect(count(await complaint.history(), 'workflowExecutionUpdateAccepted')).toBe(1);
    await world.until('2026-02-15 10:00');
    expect(complaint.types.filter((type) => /Warned|Broken/.test(type))).toEqual([]);
  });

  it('S-28 L-07 an unfounded complaint gets its reasoned reply, names the outside route and goes on to the archive', async () => {
    const complaint = await aComplaintIn(world, 'investigating');
    await complaint.say('recordFinding', { finding: 'unfounded', replyId: 'ct_reasons' }, specialist);
    const refusal = world.notices.toCustomer.find((n) => n.purpose === 'refusal')!;
    expect(refusal).toMatchObject({
      textId: 'ct_reasons',
      params: { outsideRoutes: expect.arrayContaining(['12315']) },
    });
    expect(complaint.types).toContain('promiseMet');
    expect(await complaint.refused('makeOffer', { actions: [], replyId: 'ct_1' }, specialist)).toMatchObject({
      rule: 'S-28',
      reason: 'nothingToOffer',
    });
    await complaint.say('concludeComplaint', {}, specialist);
    expect(complaint.state).toMatchObject({ stage: 'concluded', outcome: 'refused' });
    await complaint.hear('surveyAnswered', { overall: 3 }, intake);
    await world.until('2026-02-24 09:30');
    await complaint.say('recordCallBack', { result: 'refused' }, by('call-back'));
    expect(complaint.state.stage).toBe('archived');
    expect(purposes(complaint)).toEqual(['acknowledgement', 'refusal', 'survey']);
  });
});

describe('after the conclusion', () => {
  it('R-8 the survey of a case concluded at night goes out at the next allowed hour and closes after three days', async () => {
    const complaint = await aComplaintIn(world, 'remedying');
    await world.until('2026-02-09 23:50');
    await complaint.say('proveRemedy', { actionId: 'offer-1.1', proof: { medium: 'phone' } }, specialist);
    await complaint.say('concludeComplaint', {}, specialist);
    expect(purposes(complaint)).not.toContain('survey');
    await world.until('2026-02-10 08:31');
    expect(world.local(complaint.the('surveySent').at)).toBe('2026-02-10 08:30');
    expect(purposes(complaint).at(-1)).toBe('survey');
    await world.until('2026-02-13 08:31');
    expect(world.local(complaint.the('surveyClosed').at)).toBe('2026-02-13 08:30');
    await complaint.hear('surveyAnswered', { overall: 1 }, intake);
    expect(complaint.the('factDeclined')).toMatchObject({
      fact: 'surveyAnswered',
      rule: 'S-52',
      reason: 'surveyClosed',
    });
    expect(complaint.state.stage).toBe('concluded'); // the call-back is still due
  });

  it('R-9 the call-back of day 7 moves over the holidays to the next working day, and nobody may call before', async () => {
    const complaint = await walk(world, await world.accept(), 'concluded');
    expect(world.local(complaint.state.callBackFrom!)).toBe('2026-02-24 09:00'); // the 16th is a holiday
    await world.until('2026-02-23 15:00');
    const refusal = await complaint.refused(
      'recordCallBack',
      { result: 'reached', overall: 5 },
      by('call-back'),
    );
    expect(refusal).toMatchObject({
      rule: 'R-9',
      reason: 'callBackTooEarly',
      params: { from: world.time.date('2026-02-24') },
    });
    await world.until('2026-02-24 09:01');
    expect(
      await complaint.refused('recordCallBack', { result: 'reached', overall: 5 }, specialist),
    ).toMatchObject({ reason: 'callBackBySomeoneElse' });
    await complaint.say('recordCallBack', { result: 'reached', overall: 2 }, by('call-back'));
    expect(complaint.the('callBackRecorded')).toMatchObject({ done: true, failed: true });
    expect(complaint.state.tasks).toMatchObject([{ kind: 'badCallBack', audience: 'complaint-manager' }]);
    expect(complaint.state.stage).toBe('archived'); // the survey closed on its own
  });

  it('R-13 three tries on two days are a call-back, two on one day and a third are not yet', async () => {
    const complaint = await walk(world, await world.accept(), 'concluded');
    await complaint.hear('surveyAnswered', { overall: 4 }, intake);
    const call = () => complaint.say('recordCallBack', { result: 'unreachable' }, by('call-back'));
    for (const at of ['2026-02-24 09:10', '2026-02-24 11:00', '2026-02-24 14:00']) {
      await world.until(at);
      await call();
    }
    expect(complaint.state.stage).toBe('concluded');
    await world.until('2026-02-25 09:10');
    await call();
    expect(complaint.every('callBackRecorded').map((e) => e.done)).toEqual([false, false, false, true]);
    expect(complaint.state.stage).toBe('archived');
    expect(complaint.every('clockBroken').map((e) => e.kind)).not.toContain('callBack');
  });
});

describe('a refused command', () => {
  it('is refused by the validator and writes no history event', async () => {
    const complaint = await aComplaintIn(world, 'offered');
    const written = async () =>
      (await complaint.history()).events!.filter(
        (e) => !/WorkflowTask/i.test(Object.keys(e).find((k) => k.endsWith('EventAttributes')) ?? ''),
      );
    const before = await written();
    expect(await complaint.refused('concludeComplaint', {}, specialist)).toMatchObject({
      rule: 'S-32',
      reason: 'offerOpen',
    });
    expect(await complaint.refused('makeOffer', { actions: [], replyId: 'ct_2' }, specialist)).toMatchObject({
      rule: 'S-32',
      reason: 'offerOpen',
    });
    expect(
      await complaint.refused('proveRemedy', { actionId: 'offer-1.1', proof: { medium: 'phone' } }, by('hr')),
    ).toMatchObject({ rule: 'S-46' });
    await world.rest();
    // The test engine records the workflow task of a refused command; the real one does not even that.
    expect(await written()).toEqual(before);
  });

  it('S-46 carries rule, reason and what this person could do now, whichever command it was', async () => {
    const complaint = await world.accept();
    const agent = by('agent');
    const now = new Date(await world.now()).toISOString();
    const possible = commandNames.filter((name) => !guard(world.rules, complaint.state, name, agent, now));
    expect(possible).toEqual(expect.arrayContaining(['recordContact', 'gradeComplaint', 'solveOnTheSpot']));
    const others = commandNames.filter((name) => !possible.includes(name));
    expect(others.length).toBeGreaterThan(10);
    for (const name of others) {
      const refusal = await complaint.refused(name, {} as never, agent);
      expect(refusal).toEqual({
        refused: true,
        rule: expect.stringMatching(/^[A-Z]-\d+$/),
        reason: expect.any(String),
        allowed: possible,
        ...(refusal.params && { params: expect.any(Object) }),
      });
    }
    expect(complaint.types).toEqual(['complaintAccepted', 'complaintAcknowledged']);
  });
});
