import { accountabilityDefinition } from '../../../workflows/accountability/definition';
import { CasePlay } from '../../support/case-play';
import { after, by, received, theRules } from '../../support/complaint';

const persons = [
  { id: 'wang', part: 'direct' as const },
  { id: 'li', part: 'leader' as const },
];
function aSubmission(change: object = {}) {
  const opening = {
    type: 'submissionOpened' as const,
    accountabilityId: 'a1',
    complaintId: 'c1',
    triggers: ['majorLoss' as const],
    department: 'appliances',
    persons,
    policyVersion: 1,
    calendarVersion: 1,
    logic: 1,
    ...change,
  };
  return new CasePlay(accountabilityDefinition, theRules(), opening, received);
}
const at = (minutes: number) => after(received, minutes);
const state = (play: ReturnType<typeof aSubmission>, id: string, minutes: number) =>
  play.say('statementGiven', { statementId: 'in_1' }, by('specialist', { id }), at(minutes));

describe('a reward/penalty submission', () => {
  it('S-50 nobody is judged unheard: approval before the statements is refused', () => {
    const play = aSubmission();
    expect(play.say('approveSubmission', {}, by('hr'), at(1))).toMatchObject({
      rule: 'S-50',
      reason: 'statementFirst',
    });
    state(play, 'wang', 2);
    expect(play.say('approveSubmission', {}, by('hr'), at(3))).toMatchObject({
      rule: 'S-50',
      reason: 'statementFirst',
    });
    state(play, 'li', 4);
    expect(play.say('approveSubmission', {}, by('hr'), at(5))).toMatchObject([
      { type: 'approvalRecorded', role: 'hr' },
    ]);
  });

  it('S-50 after three working days without a statement the approvers may decide', () => {
    const play = aSubmission();
    play.until('2026-02-12T10:00:00.000Z');
    expect(play.state.stage).toBe('approving');
    expect(play.log.find((e) => e.type === 'hearingClosed')).toMatchObject({ missing: ['wang', 'li'] });
  });

  it('S-50 HR and an executive must both approve; one refusal ends it', () => {
    const yes = aSubmission({ persons: [] });
    yes.say('statementGiven', { statementId: 'in_1' }, by('department-head'), at(1));
    yes.say('approveSubmission', {}, by('hr'), at(2));
    expect(yes.say('approveSubmission', {}, by('hr', { id: 'hr2' }), at(3))).toMatchObject({
      reason: 'roleHasApproved',
    });
    expect(yes.say('approveSubmission', {}, by('executive'), at(4))).toMatchObject([
      {},
      { type: 'decisionReached', approved: true },
    ]);
    const no = aSubmission();
    state(no, 'wang', 1);
    state(no, 'li', 2);
    no.say('approveSubmission', {}, by('hr'), at(3));
    no.say('refuseSubmission', { reasonId: 'in_2' }, by('executive'), at(4));
    expect(no.state).toMatchObject({ stage: 'refused', ended: true });
  });

  it('L-02 nobody decides in an own case, and only those to be heard give a statement', () => {
    const play = aSubmission({ persons: [{ id: 'hr', part: 'direct' }] });
    expect(state(play, 'somebody', 1)).toMatchObject([{ type: 'factDeclined', reason: 'notToBeHeard' }]);
    state(play, 'hr', 2);
    expect(play.say('approveSubmission', {}, by('hr'), at(3))).toMatchObject({ rule: 'L-02' });
  });

  it('R-20 the notice names no names', () => {
    const play = aSubmission();
    play.until('2026-02-12T10:00:00.000Z');
    const decided = (
      play.say('refuseSubmission', { reasonId: 'in_2' }, by('hr'), '2026-02-12T10:01:00.000Z') as object[]
    ).at(-1) as never;
    const notice = play.definition.effects(play.rules, play.state, decided);
    expect(notice).toMatchObject([
      { input: { template: 'accountabilityDecision', params: { case: 'a1', approved: false } } },
    ]);
    expect(JSON.stringify((notice[0] as { input: { params: unknown } }).input.params)).not.toMatch(
      /wang|li\b/,
    );
  });
});
