import { randomUUID } from 'node:crypto';
import type { RedressClient } from '../../infra/demo/redress-client.mjs';
import { createRedressClient } from '../../infra/demo/redress-client.mjs';
import { rehearse } from '../../infra/rehearsal/rehearse.mjs';
import { fetchToken } from '../../infra/token.mjs';
import { until } from '../support/api';
import { anAcceptance, theRules } from '../support/complaint';
import { startTestStack, type Stack } from '../support/stack';

jest.setTimeout(120_000);

let stack: Stack;
let api: RedressClient;
beforeAll(async () => {
  stack = await startTestStack({ rehearsal: true });
  api = createRedressClient({ origin: stack.urls.origin, oidcUrl: stack.urls.oidc });
}, 180_000);
afterAll(() => stack?.remove());

const key = (): string => randomUUID();
const complaintPath = (id: string): string => `/api/casework/v1/complaints/${id}`;
const jump = (id: string, jumpKey = key(), who = 'specialist') =>
  api.post(who, `${complaintPath(id)}/rehearsal`, undefined, jumpKey, 55_000);
const command = (who: string, id: string, name: string, body: object = {}) =>
  api.post(who, `${complaintPath(id)}/commands/${name}`, body, key());

async function accept(email: string): Promise<{ id: string; acceptanceNumber: string; trackingUrl: string }> {
  const accepted = await api.post(
    'channel-website',
    '/api/intake/v1/complaints',
    {
      channel: 'website',
      complainant: { name: '金晓峰', contact: { email } },
      description: '热水器每次点火都要试很多次。',
      occurredAt: '2026-11-01',
      object: { productName: '燃气热水器' },
      reason: '点火困难',
      demand: '上门修理',
      category: 'quality.appliance',
      language: 'zh-CN',
    },
    key(),
  );
  await until(
    'its workflow runs',
    async () => (await api.get('specialist', complaintPath(accepted.id))).started,
  );
  return accepted;
}

const mailsTo = async (address: string): Promise<{ subject: string }[]> =>
  (await (await fetch(`${stack.urls.inbox}/messages?to=${address}`)).json()) as { subject: string }[];

/** The problem a call is answered with. */
async function problemOf(
  call: Promise<unknown>,
): Promise<Record<string, unknown> & { status: number; detail: string }> {
  return call.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: { problem: never }) => error.problem,
  );
}

it('five working days pass in seconds: three warnings, the broken promise and the apology, in virtual time order (S-08)', async () => {
  const { id, acceptanceNumber } = await accept('jin@example.org');
  const lines: string[] = [];
  const jumps = await rehearse({
    complaint: acceptanceNumber,
    until: 'breach',
    api,
    lang: 'zh_CN',
    say: (line) => void lines.push(line),
  });

  const events = jumps.flatMap((answer) => answer.events);
  const promise = events.filter(({ type }) => type === 'promiseWarned' || type === 'promiseBroken');
  expect(promise.map(({ type, percent }) => percent ?? type)).toEqual([50, 75, 90, 'promiseBroken']);
  const instants = events.map(({ at }) => at);
  expect(instants).toEqual(instants.toSorted());
  expect(jumps.at(-1).customerTold).toEqual([
    expect.objectContaining({ purpose: 'promiseBroken', outcome: 'delivered', medium: 'email' }),
  ]);
  // Each ring within seconds of its instant, by the engine's own clock: repeated jumps add up.
  for (const { rang, ownTime } of jumps) {
    const lateMs = Date.parse(ownTime) - Date.parse(rang[0].at);
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(15_000);
  }
  expect(jumps.slice(1).every((answer, i) => answer.from >= jumps[i].ownTime)).toBe(true);
  expect(lines[0]).toBe(acceptanceNumber);
  expect(lines.join('\n')).toMatch(/承诺预警[^]*承诺已超时[^]*发给客户: 超时致歉/);

  const mails = await mailsTo('jin@example.org');
  expect(mails).toHaveLength(2); // the acknowledgement, then the apology
  expect((await mailsTo('team-lead@redress.example')).length).toBeGreaterThanOrEqual(3);
  expect((await mailsTo('complaint-manager@redress.example')).length).toBeGreaterThanOrEqual(2);

  const view = await api.get('specialist', complaintPath(id));
  expect(view.ownTime > view.promise.dueAt).toBe(true);
  expect(view.clocks.find(({ id: clock }: { id: string }) => clock === 'promise/1').state).toBe('overdue');
  const { items } = await api.get('specialist', '/api/casework/v1/worklist');
  expect(
    items.find(({ complaintId }: { complaintId: string }) => complaintId === id).ownTime > view.promise.dueAt,
  ).toBe(true);

  // What is left rings (the customer waits for news, S-34); then people must act first.
  let refused: { detail: string } | undefined;
  for (let n = 0; n < 20 && !refused; n++) {
    refused = await jump(id).then(
      () => undefined,
      (error: { problem: { detail: string } }) => error.problem,
    );
  }
  expect(refused).toMatchObject({ status: 409, code: 'refused', reason: 'noClockRuns' });
  expect(refused!.detail).toContain('gradeComplaint');
});

it('what customers and staff do after a jump happens in the time of the case', async () => {
  const { id, trackingUrl } = await accept('later@example.org');
  const { ownTime } = await jump(id);
  await api.post(
    undefined,
    `/api/intake/v1/tracking/${trackingUrl.split('/').at(-1)}/messages`,
    { text: '还有人在处理吗?' },
    key(),
  );
  await command('specialist', id, 'recordContact', { medium: 'phone', reached: true });
  const answer = await jump(id);
  const after = (await api.get('specialist', `${complaintPath(id)}/timeline`)).items as {
    type: string;
    at: string;
  }[];
  const [wrote, called] = ['customerWrote', 'contactRecorded'].map(
    (type) => after.find((item) => item.type === type)!.at,
  );
  expect(wrote! > ownTime && called! > ownTime && answer.from > called!).toBe(true);
});

it('the same key jumps once, and gets the first answer again', async () => {
  const { id } = await accept('once@example.org');
  const once = key();
  const first = await jump(id, once);
  expect(await jump(id, once)).toEqual(first);
  const { seq } = await api.get('specialist', complaintPath(id));
  expect(seq).toBe(first.events.at(-1).seq);
});

it('a complaint that was not accepted in rehearsal is refused, and so are people without the right', async () => {
  const id = '01900000-0000-7000-8000-000000000001';
  const opening = anAcceptance(theRules(), {
    complaintId: id,
    acceptanceNumber: 'TS-20260209-REAL01',
    rehearsal: false,
  });
  const token = await fetchToken('service-intake', {
    url: stack.urls.oidc,
    serviceClients: stack.serviceClients,
  });
  const message = {
    id: `accept/${id}`,
    name: 'acceptComplaint',
    payload: {},
    by: { kind: 'service', id: 'intake' },
    at: opening.acceptedAt,
  };
  const stored = await fetch(`${stack.urls.casework}/api/casework/v1/internal/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ caseId: `complaint/${id}`, after: 0, message, events: [opening] }),
  });
  expect(stored.status).toBe(200);
  const refused = await problemOf(jump(id));
  expect(refused).toMatchObject({ status: 409, code: 'conflict' });
  expect(refused.detail).toContain('not accepted in rehearsal');
  expect(await problemOf(jump(id, key(), 'agent'))).toMatchObject({ status: 403 });
});

it('an open joint diagnosis holds time still, and the refusal says whose turn it is (S-42)', async () => {
  const { id } = await accept('diagnosis@example.org');
  await jump(id); // it runs ahead of the world, and its child with it
  await command('specialist', id, 'gradeComplaint', { facts: {} });
  await command('specialist', id, 'assignComplaint', {
    department: 'customer-service',
    handler: 'specialist',
  });
  await command('specialist', id, 'startInvestigation');
  await command('specialist', id, 'openDiagnosis', {
    departments: ['appliances', 'delivery'],
    question: '点火困难的原因是什么?',
  });

  const opinion = (department: string) =>
    api.post(
      `department-head-${department}`,
      `${complaintPath(id)}/diagnoses/1/signals/opinionGiven`,
      {
        signalId: key(),
        payload: { causeCode: 'ignitionModule', opinion: '点火模块老化。' },
      },
      key(),
    );
  const refused = await problemOf(jump(id));
  expect(refused).toMatchObject({ status: 409, code: 'refused', rule: 'S-42', reason: 'diagnosisOpen' });
  expect(refused.detail).toMatch(
    /department-head \(appliances\) → opinionGiven.*department-head \(delivery\)/,
  );

  await until('the diagnosis is on the board', () =>
    api.get('specialist', `${complaintPath(id)}/diagnoses/1`),
  );
  await opinion('appliances');
  await opinion('delivery');
  await until(
    'its conclusion',
    async () => (await api.get('specialist', complaintPath(id))).stage === 'investigating',
  );
  const answer = await jump(id);
  expect(answer.rang).not.toEqual([]);
});
