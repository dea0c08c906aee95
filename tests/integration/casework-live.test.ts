import { get, type IncomingMessage } from 'node:http';
import { complaintCaseId } from '../../workflows/contracts/ids';
import { CaseworkWorld } from '../support/casework-world';

let world: CaseworkWorld;
let served: Awaited<ReturnType<CaseworkWorld['serve']>>;
const open: IncomingMessage[] = [];
beforeAll(async () => {
  world = await CaseworkWorld.open();
  served = await world.serve();
});
afterEach(() => open.splice(0).forEach((stream) => stream.destroy()));
afterAll(() => {
  served.close();
  return world.close();
});

interface Told {
  id: string;
  event: string;
  data: { complaintId?: string; seq?: number; stage?: string };
}

/** Opens the stream as a browser does; resolves once it is connected. */
async function watch(
  who: string,
  lastEventId?: string,
): Promise<{ headers: IncomingMessage['headers']; told: Told[]; places: string[] }> {
  const headers = { authorization: `Bearer ${who}`, ...(lastEventId && { 'last-event-id': lastEventId }) };
  const stream = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${served.origin}/api/casework/v1/live`, { headers }, resolve).on('error', reject);
  });
  open.push(stream);
  const told: Told[] = [];
  const places: string[] = [];
  let rest = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop()!;
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
      if (field('id')) places.push(field('id'));
      if (field('event'))
        told.push({ id: field('id'), event: field('event'), data: JSON.parse(field('data')) });
    }
  });
  stream.on('error', () => undefined);
  return { headers: stream.headers, told, places };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}
const seqOf = async (id: string) => (await world.casework.log.head(complaintCaseId(id)))!.seq;

describe('F-75 screens are told what moved', () => {
  test('F-75 each complaint with its newest seq and stage, nothing of it in words', async () => {
    const { headers, told } = await watch('agent');
    expect(headers['content-type']).toMatch(/^text\/event-stream/);
    const id = await world.investigating();
    const seq = await seqOf(id);
    await until(() => told.some(({ data }) => data.complaintId === id && data.seq === seq));
    expect(told.at(-1)).toEqual({
      id: expect.stringContaining(`complaint/${id}`),
      event: 'complaint',
      data: { complaintId: id, seq, stage: 'investigating' },
    });
  });

  test('F-75 a department is told of its own cases only', async () => {
    const [theirs, others] = await Promise.all([
      watch('department-staff-electronics'),
      watch('department-staff-delivery'),
    ]);
    const everybody = await watch('agent');
    const id = await world.investigating({}, 'electronics');
    await until(() => theirs.told.some(({ data }) => data.complaintId === id));
    await until(() => everybody.told.some(({ data }) => data.complaintId === id));
    expect(others.told).toEqual([]);
  });

  test('S-90, F-75 that a report set apart moves on is told to its readers only', async () => {
    const [readers, others] = await Promise.all([watch('complaint-manager'), watch('agent')]);
    const apart = await world.accept();
    const report = { signalId: `fa_${apart}`, payload: { reason: 'corruption' } };
    await world.as('service:intake').post(`complaints/${apart}/signals/reportSetApart`, report).expect(202);
    await until(() => readers.told.some(({ data }) => data.complaintId === apart && data.seq! > 1));
    const later = await world.accept();
    await until(() => others.told.some(({ data }) => data.complaintId === later));
    expect(others.told.filter(({ data }) => data.complaintId === apart && data.seq! > 1)).toEqual([]);
  });

  test('F-75 who comes again is told what was missed, once', async () => {
    const first = await watch('agent');
    const before = await world.accept();
    await until(() => first.told.some(({ data }) => data.complaintId === before));
    const last = first.told.at(-1)!.id;
    open.splice(0).forEach((stream) => stream.destroy());
    const missed = await world.accept();
    const again = await watch('agent', last);
    const after = await world.accept();
    await until(() => again.told.some(({ data }) => data.complaintId === after));
    expect(again.told.map(({ data }) => data.complaintId)).toEqual([missed, after]);
  });

  test('F-75 who was told nothing yet goes on from where the stream began', async () => {
    const first = await watch('agent');
    await until(() => first.places.length > 0);
    open.splice(0).forEach((stream) => stream.destroy());
    const missed = await world.accept();
    const { told } = await watch('agent', first.places[0]);
    await until(() => told.some(({ data }) => data.complaintId === missed));
  });

  test('F-75 an id that is none starts from now; channels and services do not watch', async () => {
    const { told } = await watch('agent', 'what is this');
    const id = await world.accept();
    await until(() => told.some(({ data }) => data.complaintId === id));
    await world.as('service:intake').get('live').expect(403);
  });
});

describe('F-75 who has a complaint open', () => {
  const people = (body: { items: { person: string }[] }) => body.items.map(({ person }) => person);

  test('F-75 two people see each other, until one closes it or is gone for a while', async () => {
    const id = await world.accept();
    const path = `complaints/${id}/presence`;
    await world.as('agent').put(path, {}).expect(200);
    const both = await world.as('specialist').put(path, {}).expect(200);
    expect(people(both.body)).toEqual(['agent', 'specialist']);
    await world.as('agent').delete(path).expect(204);
    expect(people((await world.as('agent').get(path).expect(200)).body)).toEqual(['specialist']);
    await world.database.query(`update presence set seen_at = now() - interval '46 s' where case_id = $1`, [
      complaintCaseId(id),
    ]);
    expect(people((await world.as('agent').put(path, {}).expect(200)).body)).toEqual(['agent']);
    expect(
      await world.database.query(`select person from presence where case_id = $1`, [complaintCaseId(id)]),
    ).toEqual([{ person: 'agent' }]);
  });

  test('F-75 not at the case of another department, nor at none', async () => {
    const id = await world.investigating({}, 'electronics');
    await world.as('department-staff-delivery').put(`complaints/${id}/presence`, {}).expect(403);
    await world.as('agent').put('complaints/nowhere/presence', {}).expect(404);
  });
});
