import { aStaffMember, CaseworkWorld } from '../support/casework-world';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await CaseworkWorld.open();
  world.hire(aStaffMember('department-staff', { id: 'repairer' }));
}, 60_000);
afterAll(() => world?.close());

const proof = { medium: 'phone' };
const given = (id: string, who: string, name: string, body: object) =>
  world.as(who).post(`complaints/${id}/commands/${name}`, body);

/** A founded complaint of appliances. */
async function founded(): Promise<string> {
  const id = await world.investigating();
  const restatement = { restatement: '您反映冰箱不制冷。', proof, calmed: ['listened', 'apologised'] };
  await given(id, 'specialist', 'confirmRestatement', restatement).expect(200);
  const cause = { finding: 'founded', directCause: 'brokenPart', department: 'appliances', team: 'first' };
  await given(id, 'specialist', 'recordFinding', cause).expect(200);
  return id;
}

const plan = (amountFen: number, more: object = {}) => [
  {
    kind: 'refund',
    amountFen,
    statutory: true,
    department: 'appliances',
    dueAt: '2026-02-20T10:00:00.000Z',
    ...more,
  },
];
const offer = (actions: object[]) => ({ actions, reply: '我们为您退款。' });

const steps = async (who: string, id: string): Promise<{ command: string; audience: object }[]> =>
  (await world.as(who).get('worklist').expect(200)).body.items.filter(
    ({ complaintId }: { complaintId: string }) => complaintId === id,
  );
const proving = { command: 'proveRemedy' };

test('S-33: a remedy may have an owner by name: it stands in the worklist of that person, timeline and case view', async () => {
  const id = await founded();
  await given(id, 'specialist', 'makeOffer', offer(plan(1_000, { owner: 'repairer' }))).expect(200);
  const accepted = { offerId: 'offer-1', decision: 'accept', proof };
  await given(id, 'specialist', 'recordCustomerDecision', accepted).expect(200);

  expect(await steps('repairer', id)).toEqual([
    expect.objectContaining({ ...proving, audience: { person: 'repairer' }, clock: 'remedy/offer-1.1' }),
  ]);
  expect(await steps('specialist', id)).toContainEqual(expect.objectContaining(proving));
  expect(await steps('department-staff-appliances', id)).not.toContainEqual(expect.objectContaining(proving));

  const view = (await world.as('specialist').get(`complaints/${id}`).expect(200)).body;
  expect(view.state.actions).toMatchObject([{ actionId: 'offer-1.1', owner: 'repairer' }]);
  const { items } = (await world.as('specialist').get(`complaints/${id}/timeline`).expect(200)).body;
  const made = items.find(({ type }: { type: string }) => type === 'offerMade');
  expect(made.event.actions).toMatchObject([{ owner: 'repairer' }]);
  const shown = await world.as('service:intake').get(`internal/complaints/${id}/customer-view`).expect(200);
  expect(shown.text).not.toContain('repairer');

  await given(id, 'repairer', 'proveRemedy', { actionId: 'offer-1.1', proof }).expect(200);
  expect(await steps('repairer', id)).toEqual([]);
});

test('S-33: an owner whom organization does not know is 400 at the field, in an offer and in a plan', async () => {
  const id = await founded();
  const actions = [...plan(1_000), ...plan(1_000, { owner: 'nobody' })];
  const asked = await given(id, 'specialist', 'makeOffer', offer(actions)).expect(400);
  expect(asked.body.errors).toMatchObject([{ path: 'actions.1.owner' }]);
  await given(id, 'specialist', 'requestPlan', { department: 'appliances' }).expect(200);
  const planned = { actions, standardId: 'default', basis: '按标准退款。' };
  const submitted = await given(id, 'department-staff-appliances', 'submitPlan', planned).expect(400);
  expect(submitted.body.errors).toMatchObject([{ path: 'actions.1.owner' }]);
});

test('S-30: the head of another department decides while he stands in for the responsible one, not after', async () => {
  const id = await founded();
  const actions = plan(300_000);
  await given(id, 'specialist', 'requestPlan', { department: 'appliances' }).expect(200);
  const planned = { actions, standardId: 'default', basis: '按标准退款。' };
  await given(id, 'department-head-appliances', 'submitPlan', planned).expect(200);
  await given(id, 'specialist', 'makeOffer', offer(actions)).expect(200);
  const deputy = 'department-head-electronics';
  const away = (...ids: string[]) =>
    world.away.set(
      deputy,
      ids.map((one) => world.staff.get(one)!),
    );

  await given(id, deputy, 'approvePlan', {}).expect(403);
  // He stands in for one of the staff: he sees the case, and speaks for no other head.
  away('department-staff-appliances');
  expect((await given(id, deputy, 'approvePlan', {}).expect(409)).body).toMatchObject({ rule: 'S-30' });
  away('department-head-appliances');
  const { body } = await world.as(deputy).get(`complaints/${id}/commands`).expect(200);
  expect(body).toContainEqual({ name: 'approvePlan', allowed: true });
  away();
  await given(id, deputy, 'approvePlan', {}).expect(403);
  away('department-head-appliances');
  const answer = await given(id, deputy, 'approvePlan', {}).expect(200);
  expect(answer.body.events).toMatchObject([
    { type: 'approvalGiven', by: deputy },
    { type: 'offerMade', approvedBy: [deputy] },
  ]);
});
