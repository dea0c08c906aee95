import { createHash } from 'node:crypto';
import { type Answer, aComplaint, type Api, newKey, until } from '../support/api';
import type { Stack } from '../support/stack';
import { story } from './complaint-path';
import { rows, withEngine } from './look-inside';
import type { World } from './world';

const complaints = '/api/intake/v1/complaints';
const statuses = (answers: Answer[]): number[] => answers.map(({ status }) => status).sort();
const times = <T>(n: number, call: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: n }, (_, i) => call(i)));

export function idempotency(world: World): void {
  let stack: Stack;
  let api: Api;
  beforeAll(() => ({ stack, api } = world));

  const send = (complaint: Record<string, any>, key: string) =>
    api.post(`channel-${complaint.channel}`, complaints, complaint, { key });

  /** One record, one case, one run, one acknowledgement. */
  async function expectOnce(id: string, email: string): Promise<void> {
    await api.complaint(id).event('complaintAcknowledged');
    const kept = `select complaint_id from intake.complainant where email = $1`;
    expect(await rows(stack.adminUrl, kept, [email])).toEqual([{ complaint_id: id }]);
    expect(await api.messages(email)).toHaveLength(1);
    const acceptances = (await api.complaint(id).story()).filter((type) =>
      /Accepted|Acknowledged/.test(type),
    );
    expect(acceptances).toEqual(['complaintAccepted', 'complaintAcknowledged']);
    await withEngine(stack, async (engine) => {
      const runs = await until('visibility shows the run', async () => {
        const found = [];
        for await (const { runId } of engine.workflow.list({ query: `WorkflowId = 'complaint/${id}'` }))
          found.push(runId);
        return found.length > 0 && found;
      });
      expect(runs).toHaveLength(1);
    });
  }

  describe('the same complaint sent again', () => {
    test('twice: the first answer again, one complaint, one workflow, one message', async () => {
      const complaint = aComplaint();
      const key = newKey();
      const first = await send(complaint, key);
      const again = await send(complaint, key);
      expect([first.status, again.status]).toEqual([201, 200]);
      expect(again.body).toEqual(first.body);
      await expectOnce(first.body.id, complaint.complainant.contact.email);
      // Also when everything has long been done.
      expect((await send(complaint, key)).body).toEqual(first.body);
      await expectOnce(first.body.id, complaint.complainant.contact.email);
    });

    test('fifty times at once: one 201, the same answer for all, one complaint, one workflow, one message', async () => {
      const complaint = aComplaint({ externalId: newKey() });
      const key = newKey();
      const answers = await times(50, () => send(complaint, key));
      expect(statuses(answers)).toEqual([...Array(49).fill(200), 201]);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      await expectOnce(answers[0]!.body.id, complaint.complainant.contact.email);
    });

    test('fifty times at once under fifty keys: the external id makes them one', async () => {
      const complaint = aComplaint({ externalId: newKey() });
      const answers = await times(50, () => send(complaint, newKey()));
      expect(statuses(answers)).toEqual([...Array(49).fill(200), 201]);
      await expectOnce(answers[0]!.body.id, complaint.complainant.contact.email);
    });

    test('by the public form, without a token', async () => {
      const { channel: _website, ...complaint } = aComplaint();
      const key = newKey();
      const answers = await times(10, () =>
        api.post(undefined, '/api/public/v1/complaints', complaint, { key }),
      );
      expect(statuses(answers)).toEqual([...Array(9).fill(200), 201]);
      await expectOnce(answers[0]!.body.id, complaint.complainant.contact.email);
    });
  });

  describe('the same key with something else', () => {
    test('another body is refused with 422, at once and at the same time', async () => {
      const key = newKey();
      const bodies = [aComplaint(), aComplaint()];
      const answers = await times(20, (i) => send(bodies[i % 2]!, key));
      const accepted = answers.filter(({ status }) => status < 300);
      const refused = answers.filter(({ status }) => status >= 300);
      expect(statuses(accepted)).toEqual([...Array(9).fill(200), 201]);
      expect(new Set(accepted.map(({ body }) => body.id)).size).toBe(1);
      expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
        Array(10).fill([422, 'idempotency_key_reused']),
      );
    });

    test('the same externalId with another body is refused with 409, and a channel has its own external ids', async () => {
      const externalId = newKey();
      const first = await send(aComplaint({ externalId }), newKey());
      const other = await send(aComplaint({ externalId }), newKey());
      expect([first.status, other.status, other.body.code]).toEqual([201, 409, 'external_id_reused']);
      expect((await send(aComplaint({ externalId, channel: 'app' }), newKey())).status).toBe(201);
    });

    test('a key belongs to its caller', async () => {
      const key = newKey();
      const [one, other] = [await send(aComplaint(), key), await send(aComplaint({ channel: 'app' }), key)];
      expect([one.status, other.status]).toEqual([201, 201]);
    });
  });

  describe('a command', () => {
    const contact = { medium: 'phone', reached: true };

    test('twice, and twenty times at once with one key: one event, the same answer for all', async () => {
      const { at } = await story(api);
      const key = newKey();
      const answers = await times(20, () => at.command('agent', 'recordContact', contact, { key }));
      expect(statuses(answers)).toEqual(Array(20).fill(200));
      for (const { body } of answers) expect(body).toEqual(answers[0]!.body);
      expect((await at.command('specialist', 'gradeComplaint', { facts: {} })).status).toBe(200);
      // The first answer again, although the case has moved on.
      expect((await at.command('agent', 'recordContact', contact, { key })).body).toEqual(answers[0]!.body);
      expect((await at.story()).filter((type) => type === 'contactRecorded')).toHaveLength(1);
    });

    test('the same key with another body is refused with 422', async () => {
      const { at } = await story(api);
      const key = newKey();
      expect((await at.command('agent', 'recordContact', contact, { key })).status).toBe(200);
      const other = await at.command('agent', 'recordContact', { ...contact, reached: false }, { key });
      expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
      expect((await at.story()).filter((type) => type === 'contactRecorded')).toHaveLength(1);
    });

    test('two people who have seen the same: one is first, the other is told what happened', async () => {
      const { at } = await story(api);
      await at.event('complaintAcknowledged');
      const { seq: ifSeq } = await at.view();
      const [one, other] = await Promise.all([
        at.command('agent', 'recordContact', contact, { ifSeq }),
        at.command('specialist', 'gradeComplaint', { facts: {} }, { ifSeq }),
      ]);
      const [won, lost] = one.status === 200 ? [one, other] : [other, one];
      expect([won.status, lost.status, lost.body.code]).toEqual([200, 409, 'stale']);
      expect(lost.body.events.map((event: any) => event.seq)).toEqual(
        won.body.events.map((event: any) => event.seq),
      );
      expect((await at.view()).seq).toBe(won.body.state.seq);
    });

    test('commands of thirty people at once: each is decided once, in the end; who comes in vain is told to come again', async () => {
      const { at } = await story(api);
      const keys = Array.from({ length: 30 }, newKey);
      const first = await Promise.all(
        keys.map((key) => at.command('agent', 'recordContact', contact, { key })),
      );
      // The engine takes ten of one case at a time.
      expect(first.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 503]));
      for (const [i, key] of keys.entries()) {
        if (first[i]!.status === 200) continue;
        expect([first[i]!.status, first[i]!.headers.has('retry-after')]).toEqual([503, true]);
        await until(
          'its turn',
          async () => (await at.command('agent', 'recordContact', contact, { key })).status === 200,
        );
      }
      const seqs = (await at.timeline()).map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.map((_, i) => i + 1));
      expect((await at.story()).filter((type) => type === 'contactRecorded')).toHaveLength(30);
    });
  });

  test("the customer's message is taken once, however often it is sent", async () => {
    const { at, tracking } = await story(api);
    const key = newKey();
    const answers = await times(10, () =>
      api.post(undefined, `${tracking}/messages`, { text: '请尽快回复' }, { key }),
    );
    expect(statuses(answers)).toEqual([...Array(9).fill(200), 202]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    await at.event('customerWrote');
    const other = await api.post(undefined, `${tracking}/messages`, { text: '别的话' }, { key });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
    expect((await at.story()).filter((type) => type === 'customerWrote')).toHaveLength(1);
  });

  test('a file of evidence is kept once, byte by byte, and told to the case once', async () => {
    const { at, accepted } = await story(api);
    const path = `${complaints}/${accepted.id}/evidence`;
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
    const head =
      '--part\r\nContent-Disposition: form-data; name="file"; filename="漏水.png"\r\nContent-Type: image/png\r\n\r\n';
    const body = Buffer.concat([Buffer.from(head), png, Buffer.from('\r\n--part--\r\n')]);
    const headers = { 'content-type': 'multipart/form-data; boundary=part' };
    const key = newKey();
    const answers = await times(10, () => api.send('channel-website', 'POST', path, { key, headers, body }));
    expect(statuses(answers)).toEqual([...Array(9).fill(200), 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const { evidenceId, sha256, size } = answers[0]!.body;
    expect([sha256, size]).toEqual([createHash('sha256').update(png).digest('hex'), png.length]);
    const file = await api.get('specialist', `${path}/${evidenceId}`);
    expect([file.status, file.headers.get('etag')]).toEqual([200, expect.stringContaining(sha256)]);
    await at.event('evidenceAdded', (event) => event.evidenceId === evidenceId);
    expect((await at.story()).filter((type) => type === 'evidenceAdded')).toHaveLength(1);
  });

  test('what an administrator adds is added once', async () => {
    const code = `d-${Date.now()}`;
    const department = { code, name: { zh: '测试部', en: 'Test' }, kind: 'support' };
    const path = '/api/organization/v1/departments';
    const key = newKey();
    const answers = await times(10, () => api.post('administrator', path, department, { key }));
    expect(statuses(answers)).toEqual([...Array(9).fill(200), 201]);
    const { items } = (await api.get('administrator', path)).body;
    expect(items.filter((one: any) => one.code === code)).toHaveLength(1);
    const other = await api.post('administrator', path, { ...department, kind: 'product' }, { key });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });
}
