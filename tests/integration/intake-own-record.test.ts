import { intakeUnderTest, type IntakeUnderTest } from './intake-under-test';

let intake: IntakeUnderTest;
beforeAll(async () => {
  intake = await intakeUnderTest();
});
afterAll(() => intake.stop());

const tracking = (code: string, what?: string): string =>
  `/api/intake/v1/tracking/${code}${what ? `/${what}` : ''}`;
const factsOf = (id: string) => intake.rows('select name, payload from fact where complaint_id = $1', [id]);
const askForCode = async ({ id, code }: { id: string; code: string }): Promise<string> => {
  await intake.post(tracking(code, 'one-time-codes'), {}).expect(202);
  const sent = intake.neighbours.toldAt('/internal/messages').filter(({ body }) => body.complaintId === id);
  return sent.at(-1)!.body.params.code;
};
const anotherThan = (code: string): string => (code === '000000' ? '000001' : '000000');

test('what the record lacked is supplied, and nothing said before is overwritten (S-04)', async () => {
  const { id, code, missing } = await intake.accept();
  expect(missing).toContain('evidence');
  const supply = (given: object) => intake.post(tracking(code, 'record'), given);
  const { body } = await supply({ evidence: 'none' }).expect(200);
  expect(body.missing).toEqual(missing.filter((field: string) => field !== 'evidence'));
  expect((await factsOf(id)).map(({ name }) => name)).toEqual(['recordCompleted']);
  await supply({ reason: '漏水' });
  expect((await supply({ reason: '别的' })).body.code).toBe('conflict');
});

test('how the customer is reached is shown masked, and changed with a code only (S-74, S-92)', async () => {
  const complaint = await intake.accept();
  const contact = async () => (await intake.get(tracking(complaint.code)).expect(200)).body.contact;
  expect(await contact()).toEqual({ phone: '138****8000' });
  const change = (oneTimeCode?: string, key?: string) =>
    intake.post(
      tracking(complaint.code, 'contact'),
      { contact: { email: 'lin@example.org', preferred: 'email' }, ...(oneTimeCode && { oneTimeCode }) },
      { key },
    );
  expect((await change()).body.code).toBe('one_time_code_required');
  const code = await askForCode(complaint);
  await change(anotherThan(code)).expect(403);
  expect(await contact()).toEqual({ phone: '138****8000' });
  const masked = { email: 'l***@example.org', preferred: 'email' };
  expect((await change(code, 'change')).body).toEqual(masked);
  expect((await change(code, 'change')).body).toEqual(masked);
  expect(await contact()).toEqual(masked);
  const read = await intake.rows('select reader, what from access_log where complaint_id = $1', [
    complaint.id,
  ]);
  expect(read).toEqual([{ reader: 'customer', what: 'contactChanged' }]);
  const kept = await intake.rows('select phone, email from complainant where complaint_id = $1', [
    complaint.id,
  ]);
  expect(kept).toEqual([{ phone: null, email: 'lin@example.org' }]);
});
