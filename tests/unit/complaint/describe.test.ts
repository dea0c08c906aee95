import { describe as describeCase } from '../../../workflows/complaint/describe';
import { by, after, received, walkTo } from '../../support/complaint';

it('what a manager reads in the Temporal UI is Chinese words, times and codes, and nobody’s name', () => {
  const play = walkTo('investigating');
  play.say('gradeComplaint', { facts: { hazard: 'fire' } }, by('team-lead'), after(received, 60));
  const { details } = describeCase(play.rules, play.state, received);
  expect(details).toContain('**等级** 重大(安全隐患)');
  expect(details).toContain('**阶段** 调查中');
  expect(details).toContain('认定结论(客户专员)');
  expect(details).toContain('签收升级(投诉管理者)');
  expect(details).toContain('**承诺时限** 2026-02-14 18:00 (UTC+8)');
  expect(details).not.toMatch(/recordFinding|complaint-manager|hazard/);
});
