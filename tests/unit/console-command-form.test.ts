import { bodyOf } from '../../services/web/console/command-form/body';
import {
  allFields,
  fieldsOf,
  type FieldSpec,
  type JsonSchema,
} from '../../services/web/console/command-form/schema';
import { commandsZh } from '../../services/web/console/words/commands.zh-cn';
import { fieldsZh } from '../../services/web/console/words/fields.zh-cn';
import { valuesZh } from '../../services/web/console/words/values.zh-cn';
import document from '../contract/openapi/casework.json';

/** Forms are made from the document, so every command there must find its words here; English has the same keys. */
type Paths = Record<string, { post?: { requestBody?: { content: Record<string, { schema: unknown }> } } }>;
const commands = Object.entries(document.paths as unknown as Paths).flatMap(([path, { post }]) => {
  const name = /\/commands\/(\w+)$/.exec(path)?.[1];
  const schema = post?.requestBody?.content['application/json']?.schema as JsonSchema | undefined;
  return name && schema ? [{ name, fields: fieldsOf(name, schema) }] : [];
});
const fields = commands.flatMap((command) => allFields(command.fields));
const has = (words: Record<string, string>, keys: string[]): boolean => keys.some((key) => key in words);
const fieldOf = (command: string, name: string): FieldSpec =>
  allFields(commands.find((candidate) => candidate.name === command)!.fields).find(
    (field) => field.name === name,
  )!;

it('every command has a name', () => {
  expect(commands.length).toBeGreaterThan(80);
  expect(commands.map(({ name }) => name).filter((name) => !has(commandsZh, [name]))).toEqual([]);
});

it('every field of every command has a label', () => {
  const unnamed = fields.filter(({ name, path }) => {
    const command = path.split('.')[0]!;
    return !has(fieldsZh, [name, `${command}.${name}`]);
  });
  expect(unnamed.map(({ path }) => path)).toEqual([]);
});

it('every value that can be chosen has a word', () => {
  const unnamed = fields.flatMap((field) =>
    field.kind === 'choice' || field.kind === 'choices'
      ? field.values
          .filter((value) => !has(valuesZh, [value, `${value}.${field.name}`]))
          .map((v) => `${field.path}=${v}`)
      : [],
  );
  expect(unnamed).toEqual([]);
});

it('what the customer reads is never taken for an internal note, nor the other way round', () => {
  expect(fieldOf('makeOffer', 'reply').kind).toBe('customerText');
  expect(fieldOf('sendStageReply', 'reply').kind).toBe('customerText');
  expect(fieldOf('confirmRestatement', 'restatement').kind).toBe('customerText');
  expect(fieldOf('makeOffer', 'reason').kind).toBe('internalText');
  expect(fields.filter(({ name }) => name === 'note').map(({ kind }) => kind)).toEqual(
    fields.filter(({ name }) => name === 'note').map(() => 'internalText'),
  );
});

it('people, departments and evidence are chosen, not typed', () => {
  expect(fieldOf('assignComplaint', 'handler')).toMatchObject({ kind: 'code', of: 'person' });
  expect(fieldOf('recordFinding', 'id')).toMatchObject({ kind: 'code', of: 'person' });
  expect(fieldOf('openDiagnosis', 'departments')).toMatchObject({ kind: 'codes', of: 'department' });
  expect(fieldOf('proveRemedy', 'evidenceId')).toMatchObject({ kind: 'code', of: 'evidence' });
});

it('a form’s values become the body: yuan as fen, times with offset, nothing empty', () => {
  const offer = commands.find(({ name }) => name === 'makeOffer')!;
  const body = bodyOf(offer.fields, {
    actions: [
      { kind: 'refund', amountFen: 19.99, statutory: true, department: 'billing', dueAt: '2026-02-14T18:00' },
    ],
    owedFen: undefined,
    reason: '  ',
    reply: '我们将退还 19.99 元。',
  });
  expect(body).toEqual({
    actions: [
      {
        kind: 'refund',
        amountFen: 1999,
        statutory: true,
        department: 'billing',
        dueAt: '2026-02-14T18:00:00+08:00',
      },
    ],
    reply: '我们将退还 19.99 元。',
  });
});

it('an optional group that was left empty is not sent', () => {
  const finding = commands.find(({ name }) => name === 'recordFinding')!;
  expect(
    bodyOf(finding.fields, { finding: 'unfounded', durableGoods: {}, triggers: [], persons: [] }),
  ).toEqual({
    finding: 'unfounded',
  });
});
