import { by, specialist } from '../../support/complaint';
import { aComplaintIn, aRefund } from '../../support/live-walk';
import { WorkflowWorld } from '../../support/workflow-world';

let world: WorkflowWorld;
beforeAll(async () => {
  world = await WorkflowWorld.create();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.begin());
afterEach(() => world.end());

const legal = by('legal');
const pr = by('public-relations');
const told = (template: string) => world.notices.toStaff.filter((n) => n.template === template);
const tasks = (kind: string) =>
  told('taskRaised').filter((n) => 'kind' in n.params && n.params.kind === kind);

it('R-18 S-45 a lawyer’s letter holds what admits; legal is late and the executive hears of it; the offer asks legal and goes out with its yes', async () => {
  const complaint = await aComplaintIn(world, 'found'); // Monday, ten o'clock
  await complaint.say('fillLegalChecklist', { items: ['lawyersLetter'] }, specialist);
  expect(complaint.the('holdPlaced')).toMatchObject({ n: 1, reason: 'lawyersLetter' });
  expect(tasks('legalHold')).toMatchObject([{ audiences: ['person:specialist', 'legal'] }]);

  const offer = { actions: [aRefund(world)], replyId: 'ct_offer' } as const;
  await complaint.say('makeOffer', { ...offer, actions: [aRefund(world)] }, specialist);
  expect(tasks('planToApprove')).toMatchObject([{ audiences: ['legal'] }]);
  expect(complaint.state.stage).toBe('found');
  expect(await complaint.refused('sendClarification', { replyId: 'ct_why' }, specialist)).toMatchObject({
    rule: 'R-18',
    reason: 'legalHold',
  });
  // Sympathy and dates are never held.
  const nextNewsAt = world.on('2026-02-10 18:00');
  const care = { replyId: 'ct_care', substantive: false, says: ['sympathy', 'dates'], nextNewsAt } as const;
  await complaint.say('sendStageReply', { ...care, says: [...care.says] }, specialist);
  expect(world.notices.purposes(complaint.state.complaintId)).toContain('stageReply');

  await world.until('2026-02-09 18:05');
  const broken = complaint.every('clockBroken').find((e) => e.kind === 'legalHold')!;
  expect(broken.tell).toEqual(['legal', 'complaint-manager', 'executive']);
  expect(world.local(broken.dueAt)).toMatch(/^2026-02-09 15:/); // four working hours, with noon between

  await complaint.say('approvePlan', {}, legal);
  expect(complaint.the('offerMade').approvedBy).toEqual(['legal']);
  await complaint.say('clearHold', { noteId: 'in_cleared' }, legal);
  expect(complaint.state.stage).toBe('offered');
});

it('L-15 R-13 the report of a safety defect survives the withdrawal, breaks its clock, and is filed before the archive', async () => {
  const complaint = await aComplaintIn(world, 'graded');
  await complaint.say(
    'reportSafetyDefect',
    { hazard: 'fire', stopSale: 'product', noteId: 'in_defect' },
    by('quality'),
  );
  expect(tasks('stopSale')).toMatchObject([{ audiences: ['operations'] }]);
  expect(tasks('safetyDefect')).toMatchObject([{ audiences: ['quality', 'legal', 'complaint-manager'] }]);
  await complaint.hear('complaintWithdrawn', {}, { kind: 'customer' });
  expect(complaint.state.stage).toBe('concluded');
  await world.until('2026-02-11 18:05');
  const broken = complaint.every('clockBroken').filter((e) => e.kind === 'safetyReport');
  expect(broken.map((e) => world.local(e.dueAt))).toEqual(['2026-02-11 18:00']);
  expect(complaint.state.stage).toBe('concluded');
  const filed = {
    n: 1,
    authority: 'samr',
    reference: 'R-1',
    proof: { medium: 'email', evidenceId: 'ev_1' },
  } as const;
  await complaint.say('recordSafetyReport', filed, by('quality'));
  expect(complaint.state.stage).toBe('archived');
});

it('S-44 public opinion: three documents, two approvals each, an overdue apology told, then one release', async () => {
  const opinion = await world.openPublicOpinion();
  expect(tasks('publicOpinion')).toMatchObject([
    { audiences: ['public-relations', 'legal', 'complaint-manager'] },
  ]);
  for (const document of ['testReport', 'rectification', 'apology'] as const) {
    await opinion.say('draftDocument', { document, textId: `in_${document}` }, pr);
    await opinion.say('approveDocument', { document, draft: 1 }, legal);
  }
  expect(await opinion.refused('releaseDocuments', {}, pr)).toMatchObject({
    rule: 'S-44',
    reason: 'documentsNotApproved',
  });
  await world.until('2026-02-10 10:30');
  expect(opinion.the('clockBroken')).toMatchObject({ kind: 'opinionApology' });
  for (const document of ['testReport', 'rectification', 'apology'] as const)
    await opinion.say('approveDocument', { document, draft: 1 }, by('executive'));
  await opinion.say('releaseDocuments', {}, pr);
  expect(opinion.the('documentsReleased').documents).toHaveLength(3);
  expect(await opinion.status()).toBe('COMPLETED');
});
