import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createS3Server } from '../support/s3-server';
import { complaints, intakeUnderTest, type IntakeUnderTest, until } from './intake-under-test';

jest.setTimeout(600_000);

/** Eight bytes that make it a picture, and some that make it another one. */
const aPng = (text: string): Buffer =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a', 'hex'),
    Buffer.from(text),
  ]);

type Kept = { intake: IntakeUnderTest; fileOf: (sha256: string) => string; stop: () => Promise<void> };
const place = (sha256: string): string => `evidence/${sha256.slice(0, 2)}/${sha256}`;

async function inFolder(): Promise<Kept> {
  const intake = await intakeUnderTest();
  return { intake, fileOf: (sha256) => join(intake.dataDir, place(sha256)), stop: () => intake.stop() };
}

async function inBucket(): Promise<Kept> {
  const server = await createS3Server('evidence-test');
  const intake = await intakeUnderTest(server.settings);
  return {
    intake,
    fileOf: (sha256) => server.fileOf(place(sha256)),
    async stop() {
      await intake.stop();
      await server.stop();
    },
  };
}

describe.each([
  ['a folder', inFolder],
  ['a bucket of an S3 server', inBucket],
])('evidence in %s', (_where, open) => {
  let kept: Kept;
  beforeAll(async () => {
    kept = await open();
  });
  afterAll(() => kept?.stop());

  const added = async (text: string) => {
    const { id } = await kept.intake.accept();
    const upload = () =>
      kept.intake.upload(`${complaints}/${id}/evidence`, aPng(text), { as: 'channel-app' });
    const { body } = await upload().expect(201);
    const path = `${complaints}/${id}/evidence/${body.evidenceId}`;
    return { id, upload, path, evidenceId: String(body.evidenceId), sha256: String(body.sha256) };
  };

  test('S-26: a file is kept under its SHA-256, once, and read back as it came', async () => {
    const one = await added('leak');
    expect(await readFile(kept.fileOf(one.sha256))).toEqual(aPng('leak'));
    expect((await one.upload().expect(200)).body.evidenceId).toBe(one.evidenceId);
    const read = await kept.intake.get(one.path, 'agent').expect(200);
    expect(read.headers.etag).toBe(`"${one.sha256}"`);
    expect(read.body).toEqual(aPng('leak'));
  });

  test.each([
    ['changed', (file: string) => writeFile(file, aPng('other'))],
    ['gone', (file: string) => rm(file)],
  ])('S-26 F-21: a file that is %s is not delivered, and the case hears of it once', async (what, tamper) => {
    const one = await added(`scratch ${what}`);
    await tamper(kept.fileOf(one.sha256));
    const refused = await Promise.all([1, 2, 3].map(() => kept.intake.get(one.path, 'agent').expect(409)));
    expect(refused[0]!.type).toBe('application/problem+json');
    expect(refused[0]!.body).toMatchObject({
      code: 'conflict',
      detail: expect.stringContaining('not delivered'),
    });
    const facts = await kept.intake.rows(
      `select payload from fact where complaint_id = $1 and name = 'evidenceTampered'`,
      [one.id],
    );
    expect(facts).toEqual([{ payload: { evidenceId: one.evidenceId } }]);
    await until(async () => kept.intake.neighbours.toldAt(`${one.id}/signals/evidenceTampered`).length === 1);
  });
});
