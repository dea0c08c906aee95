import { shippedPolicy } from '../../../services/organization/policies/shipped-policy';
import { clocks } from '../../../workflows/complaint/clocks';
import { describe as describeCase } from '../../../workflows/complaint/describe';
import { guard } from '../../../workflows/complaint/guard';
import { commandNames } from '../../../workflows/complaint/subjects';
import { gradeTitles } from '../../../workflows/complaint/titles';
import { channels } from '../../../workflows/complaint/vocabulary';
import { type Role, roles } from '../../../workflows/contracts/message';
import {
  aComplaint,
  after,
  by,
  intake,
  manager,
  received,
  specialist,
  theRules,
  walkTo,
} from '../../support/complaint';

const at = after(received, 60);
const people = [
  { id: 'w1', part: 'direct' as const },
  { id: 'h1', part: 'leader' as const },
];

it('S-47, S-46: every command is for the roles that policy names, and for nobody else', () => {
  const { state, rules } = aComplaint();
  for (const name of commandNames) {
    const may = shippedPolicy.permissions[name] ?? [];
    expect({ name, may: may.length > 0 }).toEqual({ name, may: true });
    for (const role of roles.filter((r: Role) => !may.includes(r))) {
      expect(guard(rules, state, name, by(role), at)).toMatchObject({ rule: 'S-46', reason: 'notPermitted' });
    }
  }
});

it('S-49: accountability names the person directly responsible and the leader, and waits for a founded finding', () => {
  const play = walkTo('investigating');
  const finding = { triggers: ['majorLoss'], persons: people, replyId: 'ct_1' };
  expect(
    play.say('recordFinding', { finding: 'unfounded', ...finding }, specialist, after(at, 60)),
  ).toMatchObject({
    rule: 'S-49',
    reason: 'triggersNeedFounded',
  });
  play.say('verifyMishandling', { persons: people, noteId: 'in_1' }, manager, after(at, 61));
  expect(play.log.at(-1)).toMatchObject({
    type: 'accountabilityRequested',
    triggers: ['mishandling'],
    persons: people,
  });
});

it('S-29, S-33: a plan has an action, and none that should have been done already', () => {
  const play = walkTo('found');
  const now = after(at, 24 * 60);
  const makeOffer = (actions: object[]) =>
    play.say('makeOffer', { actions, replyId: 'ct_1' }, specialist, now);
  expect(makeOffer([])).toMatchObject({ rule: 'S-29', reason: 'planEmpty' });
  const late = { kind: 'repair', statutory: true, department: 'appliances', dueAt: received };
  expect(makeOffer([late])).toMatchObject({ rule: 'S-33', reason: 'remedyDueInThePast' });
});

it('R-3: one scale of grades, with both of their names', () => {
  expect(gradeTitles).toEqual({ general: '一般', important: '重要（复杂）', major: '重大' });
  const play = aComplaint();
  play.say('gradeComplaint', { facts: { lawsuitThreatened: true } }, specialist, at);
  expect(describeCase(play.rules, play.state, at).details).toContain('重要（复杂）');
});

it('S-78: the same facts give the same grade and the same limits, by whichever channel and in whichever language', () => {
  const rules = theRules();
  const limits = channels.flatMap((channel) =>
    ['zh-CN', 'zh-TW', 'en'].map((language) => {
      const play = aComplaint({ channel, language }, rules);
      play.say('gradeComplaint', { facts: { emotionalIntensity: 4 } }, specialist, at);
      return {
        grade: play.state.grade,
        clocks: clocks(rules, play.state).map(({ id, dueAt }) => [id, dueAt]),
      };
    }),
  );
  for (const each of limits) expect(each).toEqual(limits[0]);
});

it('R-13, S-32: an answer to an open offer that comes after the withdrawal is declined and wakes nothing', () => {
  const play = walkTo('offered');
  const { offerId } = play.state.offers[0]!;
  const now = after(play.log.at(-1)!.at, 10);
  play.say('complaintWithdrawn', {}, intake, now);
  const ended = play.state.stage;
  play.say('customerDecided', { offerId, decision: 'reject' }, intake, after(now, 10));
  expect(play.log.at(-1)).toMatchObject({ type: 'factDeclined', fact: 'customerDecided', rule: 'S-32' });
  expect([ended, play.state.stage, play.state.outcome]).toEqual([ended, ended, 'withdrawn']);
});
