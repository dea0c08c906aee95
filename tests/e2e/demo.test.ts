import { entries, runDemo } from '../../infra/demo/demo.mjs';
import { demoStaff } from '../../infra/demo/people.mjs';
import { createRedressClient } from '../../infra/demo/redress-client.mjs';
import { stages } from '../../workflows/complaint/vocabulary';
import { roles } from '../../workflows/contracts/message';
import { startTestStack, type Stack } from '../support/stack';

type Demo = Awaited<ReturnType<typeof runDemo>>;

let stack: Stack;
beforeAll(async () => {
  stack = await startTestStack({ rehearsal: true });
}, 180_000);
afterAll(() => stack?.remove());

const demo = (say: (line: string) => void = () => {}): Promise<Demo> => {
  const { origin, oidc, inbox } = stack.urls;
  return runDemo({ origin, oidcUrl: oidc, inbox, say });
};

/** How many events every complaint on the board has, by id. */
async function board(): Promise<[string, number][]> {
  const api = createRedressClient({ origin: stack.urls.origin, oidcUrl: stack.urls.oidc });
  const { items } = await api.get('auditor', '/api/casework/v1/complaints?sort=receivedAt&limit=200');
  return items.map(({ id, seq }: { id: string; seq: number }) => [id, seq]);
}

it('holds 30 people in all roles and at least 60 complaints in both languages, by every channel', () => {
  expect(demoStaff).toHaveLength(30);
  expect(new Set(demoStaff.map(({ role }: { role: string }) => role))).toEqual(new Set(roles));
  const complaints = entries.map(
    ({ complaint }: { complaint: { language: string; channel: string; description: string } }) => complaint,
  );
  expect(complaints.length).toBeGreaterThanOrEqual(60);
  const distinct = (field: 'language' | 'channel' | 'description') =>
    new Set(complaints.map((one: Record<string, string>) => one[field])).size;
  expect([distinct('language'), distinct('channel'), distinct('description')]).toEqual([
    2,
    11,
    complaints.length,
  ]);
});

it('drives complaints into every stage by the public API, and a second run adds nothing', async () => {
  const lines: string[] = [];
  const first = await demo((line) => void lines.push(line));
  expect([first.added, first.staffAdded]).toEqual([entries.length, 30]);
  expect(lines.filter((line) => /^\[\s*\d+\/64\]/.test(line))).toHaveLength(entries.length);
  expect(Object.keys(first.stages)).toEqual([...stages]);
  expect(Object.entries(first.stages).filter(([, count]) => count === 0)).toEqual([]);
  expect(first.highlights).toEqual({ 'promise broken': 1, 'second offer': 2, dissent: 1, accountability: 1 });
  expect(first.waiting).toEqual([]);

  const outcomeOf = (key: string) => first.cases.find(({ entry }) => entry.key === key)!.state;
  expect(outcomeOf('withdrawn-moved')).toMatchObject({ stage: 'archived', outcome: 'withdrawn' });
  expect(outcomeOf('noise-within-limit')).toMatchObject({
    outcome: 'refused',
    finding: { finding: 'unfounded' },
  });
  expect(outcomeOf('adapter-forgotten')).toMatchObject({ stage: 'concluded', outcome: 'fulfilled' });
  expect(outcomeOf('archived-vacuum')).toMatchObject({ stage: 'archived', callBack: { overall: 5 } });

  const second = await demo();
  expect([second.added, second.staffAdded]).toEqual([0, 0]);
  expect(second.stages).toEqual(first.stages);
  // By now the last mail of the first run is recorded: not one more event comes of a further run.
  const before = await board();
  expect(before).toHaveLength(entries.length);
  await demo();
  expect(await board()).toEqual(before);
}, 400_000);
