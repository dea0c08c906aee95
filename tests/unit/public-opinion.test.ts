import type { Recorded, Role } from '../../workflows/contracts/message';
import type { PublicOpinionEvent, PublicOpinionOpened } from '../../workflows/public-opinion/events';
import { nextSteps, publicOpinionDefinition } from '../../workflows/public-opinion/definition';
import { documents } from '../../workflows/public-opinion/messages';
import { after, by, received, theRules } from '../support/complaint';
import { CasePlay } from '../support/case-play';

const rules = theRules();
const opening: PublicOpinionOpened = {
  type: 'publicOpinionOpened',
  publicOpinionId: 'po1',
  topic: 'fridge',
  volume: 120,
  threshold: 100,
  policyVersion: 1,
  calendarVersion: 1,
  logic: 2,
};
const anOpinion = () => new CasePlay(publicOpinionDefinition, rules, opening, received);
const at = after(received, 60);
const pr = by('public-relations');
const legal = by('legal');
const executive = by('executive');
const draft = (document: string) => ({ document, textId: `in_${document}` });
const judge = (document: string, n = 1) => ({ document, draft: n, reasonId: 'in_no' });

/** Every document drafted and approved by both, but for those left out. */
function approved(...without: string[]) {
  const play = anOpinion();
  for (const document of documents.filter((d) => !without.includes(d))) {
    play.say('draftDocument', draft(document), pr, at);
    play.say('approveDocument', judge(document), legal, at);
    play.say('approveDocument', judge(document), executive, at);
  }
  return play;
}

test('S-44: three documents, each drafted, approved by legal and an executive, then released', () => {
  const play = anOpinion();
  expect(nextSteps(rules, play.state).map((s) => [s.command, s.audience])).toEqual(
    documents.map(() => ['draftDocument', 'public-relations']),
  );
  play.say('draftDocument', draft('apology'), pr, at);
  expect(nextSteps(rules, play.state)).toContainEqual({
    command: 'approveDocument',
    audience: 'legal',
    document: 'apology',
  });
  expect(play.say('approveDocument', judge('apology'), legal, at)).toMatchObject([{ complete: false }]);
  expect(play.say('approveDocument', judge('apology'), executive, at)).toMatchObject([{ complete: true }]);
  expect(play.state.documents.apology.status).toBe('approved');

  const whole = approved();
  expect(nextSteps(rules, whole.state)).toEqual([
    { command: 'releaseDocuments', audience: 'public-relations' },
  ]);
  expect(whole.say('releaseDocuments', {}, pr, at)).toMatchObject([{ documents: [...documents] }]);
  expect(whole.state).toMatchObject({ stage: 'released', ended: true });
});

test('S-44: nothing is released until all that is needed is approved; what is waived is not needed', () => {
  const play = approved('testReport');
  expect(play.say('releaseDocuments', {}, pr, at)).toMatchObject({
    rule: 'S-44',
    reason: 'documentsNotApproved',
    params: { documents: 'testReport' },
  });
  play.say('waiveDocument', { document: 'testReport', reasonId: 'in_1' }, executive, at);
  expect(play.say('releaseDocuments', {}, pr, at)).toMatchObject([
    { documents: ['rectification', 'apology'] },
  ]);
  const none = anOpinion();
  for (const document of documents) none.say('waiveDocument', { document, reasonId: 'in_1' }, executive, at);
  expect(none.say('releaseDocuments', {}, pr, at)).toMatchObject({ reason: 'nothingToRelease' });
});

test('S-44: a new draft takes the approvals of the old one back', () => {
  const play = approved();
  play.say('draftDocument', draft('apology'), pr, at);
  expect(play.state.documents.apology).toMatchObject({ status: 'drafted', draft: 2, approvals: [] });
  expect(play.say('releaseDocuments', {}, pr, at)).toMatchObject({ reason: 'documentsNotApproved' });
  expect(play.say('approveDocument', judge('apology', 1), legal, at)).toMatchObject({
    reason: 'draftReplaced',
  });
});

test('S-44: each document has its clock; overdue goes to the executive, approved or waived meets it', () => {
  const play = approved('apology');
  const clocks = () => play.definition.clocks(rules, play.state);
  expect(clocks().map((c) => [c.kind, c.metAt !== undefined])).toEqual([
    ['opinionTestReport', true],
    ['opinionRectification', true],
    ['opinionApology', false],
  ]);
  play.until(clocks()[2]!.dueAt);
  expect(play.log).toContainEqual(
    expect.objectContaining({
      type: 'clockBroken',
      kind: 'opinionApology',
      tell: expect.arrayContaining(['executive']),
    }),
  );
  play.say('waiveDocument', { document: 'apology', reasonId: 'in_1' }, executive, clocks()[2]!.dueAt);
  expect(clocks().every((c) => c.metAt)).toBe(true);
});

test('S-44: public relations, legal and the complaint manager hear of it at once', () => {
  const play = anOpinion();
  const effects = play.definition.effects(rules, play.state, play.log[0] as Recorded<PublicOpinionEvent>);
  expect(effects).toMatchObject([
    {
      name: 'tellStaff',
      input: {
        audiences: ['public-relations', 'legal', 'complaint-manager'],
        template: 'taskRaised',
        params: { case: 'po1', kind: 'publicOpinion' },
      },
    },
  ]);
});

test('S-44: complaints are linked by their ids, each once', () => {
  const play = anOpinion();
  const link = { complaintId: 'c1' };
  expect(play.say('linkToPublicOpinion', link, pr, at)).toMatchObject([{ type: 'complaintLinked' }]);
  expect(play.say('linkToPublicOpinion', link, pr, at)).toMatchObject({ reason: 'complaintIsLinked' });
  expect(play.state.complaints).toEqual(['c1']);
});

describe('refused', () => {
  const refusals: [string, string, object, Role, object][] = [
    ['S-46 a draft by legal', 'draftDocument', draft('apology'), 'legal', { reason: 'notPermitted' }],
    [
      'S-46 an approval by public relations',
      'approveDocument',
      judge('apology'),
      'public-relations',
      { reason: 'notPermitted' },
    ],
    [
      'S-44 an approval without a draft',
      'approveDocument',
      judge('testReport'),
      'legal',
      { reason: 'nothingToApprove' },
    ],
    ['S-44 of another draft', 'approveDocument', judge('apology', 2), 'legal', { reason: 'draftReplaced' }],
    [
      'S-44 refusing without a draft',
      'refuseDocument',
      judge('testReport'),
      'legal',
      { reason: 'nothingToApprove' },
    ],
    [
      'S-44 waiving by public relations',
      'waiveDocument',
      judge('apology'),
      'public-relations',
      { reason: 'notPermitted' },
    ],
  ];
  test.each(refusals)('%s', (_title, name, payload, role, refusal) => {
    const play = anOpinion();
    play.say('draftDocument', draft('apology'), pr, at);
    expect(play.say(name, payload, by(role), at)).toMatchObject(refusal);
  });

  test('S-44: an own draft, the same role twice, a refused draft', () => {
    const play = anOpinion();
    play.say('draftDocument', draft('apology'), pr, at);
    // Somebody who holds both roles: the draft is still their own.
    const both = by('legal', { id: 'public-relations' });
    expect(play.say('approveDocument', judge('apology'), both, at)).toMatchObject({ reason: 'ownDraft' });
    play.say('approveDocument', judge('apology'), legal, at);
    const other = by('legal', { id: 'legal-2' });
    expect(play.say('approveDocument', judge('apology'), other, at)).toMatchObject({
      reason: 'documentApprovedByRole',
    });
    play.say('refuseDocument', judge('apology'), executive, at);
    expect(play.state.documents.apology).toMatchObject({ status: 'refused', approvals: [] });
    expect(play.say('approveDocument', judge('apology'), legal, at)).toMatchObject({
      reason: 'nothingToApprove',
    });
  });

  test('S-44: nothing after the end; an unknown message leaves a trace', () => {
    const play = approved();
    play.say('closePublicOpinion', { reasonId: 'in_1' }, executive, at);
    expect(play.state).toMatchObject({ stage: 'closed', ended: true });
    expect(play.say('releaseDocuments', {}, pr, at)).toMatchObject({ reason: 'publicOpinionClosed' });
    expect(anOpinion().say('rumour', {}, { kind: 'system' }, at)).toMatchObject([{ type: 'factDeclined' }]);
  });
});
