import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import request from 'supertest';
import { app, expectProblem, uploads } from './shared-toy-service';

const postRaw = (body: string | Buffer, type = 'application/json') =>
  request(app)
    .post('/api/toy/v1/things')
    .set('Content-Type', type)
    .serialize(String)
    .send(body as string);

describe('hostile requests get a 4xx problem', () => {
  it.each([
    ['text/plain', '{"name":"a"}', 'text/plain', 415, 'unsupported_media_type'],
    ['utf-7', '{"name":"a"}', 'application/json; charset=utf-7', 415, 'unsupported_media_type'],
    ['a form', 'name=a', 'application/x-www-form-urlencoded', 415, 'unsupported_media_type'],
    ['1 MB', `{"name":"${'a'.repeat(1_000_000)}"}`, 'application/json', 413, 'payload_too_large'],
    ['1 MB of brackets', '['.repeat(1_000_000), 'application/json', 413, 'payload_too_large'],
    [
      '2,000 levels',
      `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`,
      'application/json',
      400,
      'malformed_json',
    ],
    ['duplicate keys', '{"name":"a","name":"b"}', 'application/json', 400, 'malformed_json'],
    ['a lone surrogate', '{"name":"\\ud800"}', 'application/json', 400, 'malformed_json'],
    ['U+0000', '{"name":"\\u0000"}', 'application/json', 400, 'malformed_json'],
    ['half an object', '{"name":', 'application/json', 400, 'malformed_json'],
    ['an array', '[]', 'application/json', 400, 'validation_failed'],
    ['null', 'null', 'application/json', 400, 'validation_failed'],
  ])('%s', async (_, body, type, status, code) => {
    expectProblem(await postRaw(body, type), status, code);
  });

  it('a body in an encoding that it is not', async () => {
    expectProblem(await postRaw('{"name":"a"}').set('Content-Encoding', 'gzip'), 400, 'malformed_json');
    expectProblem(
      await postRaw('{"name":"a"}').set('Content-Encoding', 'x-rot13'),
      415,
      'unsupported_media_type',
    );
  });

  it.each([
    '/api/toy/v1/things/%',
    '/api/toy/v1/things/%ff',
    '/api/toy/v1/things/a%2Fb',
    '/api/toy/v1/things/%00',
    '/api/toy/v1/things/a?limit=%',
    '/api/toy/v1/things/a?limit=1&limit=2',
    '/api/toy/v1/things/a?__proto__=1',
  ])('%s', async (url) => {
    expectProblem(await request(app).get(url), 400, 'validation_failed');
  });

  it('100 kB of one letter and odd strings come back byte-equal', async () => {
    for (const name of [
      'a'.repeat(100_000),
      "\u202e👨‍👩‍👧‍👦e\u0301'; drop table x;-- <script>${{7*7}}\u2028\ufeff\u0001",
    ]) {
      const answer = await request(app).post('/api/toy/v1/things').send({ name }).expect(201);
      expect(answer.body.name === name).toBe(true);
    }
  });
});

describe('uploads', () => {
  const file = Buffer.from('%PDF-1.7 投诉');

  it('arrive hashed, with their name in UTF-8, and are gone after the answer', async () => {
    const answer = await request(app)
      .post('/api/toy/v1/files')
      .field('note', '说明')
      .attach('file', file, { filename: '发票.pdf', contentType: 'application/pdf' });
    expect(answer.body).toEqual({
      sha256: createHash('sha256').update(file).digest('hex'),
      size: file.length,
      name: '发票.pdf',
      type: 'application/pdf',
      note: '说明',
    });
    expect(existsSync(uploads.at(-1)!.path)).toBe(false);
  });

  it('are refused when too large, missing, under another field or not multipart', async () => {
    const post = () => request(app).post('/api/toy/v1/files');
    expectProblem(
      await post().field('note', 'x').attach('file', Buffer.alloc(1001), 'a'),
      413,
      'payload_too_large',
    );
    expectProblem(await post().field('note', 'x'), 400, 'validation_failed');
    expectProblem(await post().field('note', 'x').attach('other', file, 'a'), 400, 'validation_failed');
    expectProblem(await post().field('note', 'x\u0000').attach('file', file, 'a'), 400, 'malformed_json');
    expectProblem(await post().send({ note: 'x' }), 415, 'unsupported_media_type');
    expectProblem(
      await post().set('Content-Type', 'multipart/form-data; boundary=x').send('--x broken'),
      400,
      'validation_failed',
    );
  });
});
