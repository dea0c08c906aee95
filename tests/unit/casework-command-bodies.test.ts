import type { z } from 'zod';
import { complaintCommands } from '../../services/casework/commands/complaint-commands';
import { diagnosisCommands } from '../../services/casework/commands/diagnosis-commands';
import { publicOpinionCommands } from '../../services/casework/commands/public-opinion-commands';
import { complaintFacts } from '../../services/casework/signals/fact-schemas';
import { complaintMessages } from '../../workflows/complaint/subjects';
import { diagnosisMessages } from '../../workflows/diagnosis/messages';
import { publicOpinionMessages } from '../../workflows/public-opinion/messages';
import { commandBodies as bodies, dueAt, words } from '../support/command-bodies';

const commands = { ...complaintCommands, ...diagnosisCommands, ...publicOpinionCommands };
const named = Object.entries(commands);

/** Keeps what it is given, as the service does before it sends. */
function aDesk() {
  const internal: string[] = [];
  const customer: string[] = [];
  return {
    internal,
    customer,
    internalNote: (field: string, text: string) => (internal.push(text), `in_${field}` as const),
    customerText: (field: string, text: string) => (customer.push(text), `ct_${field}` as const),
    person: async (_field: string, id: string) => ({ id, role: 'specialist' as const, level: 2 }),
    department: async (_field: string, code: string) => code,
    category: async (_field: string, code: string) => ({ code, treeVersion: 1 }),
    complainedAbout: async () => ({ role: 'complaint-manager' as const }),
    otherCase: async () => ({ seq: 1, rung: {}, acceptanceNumber: 'TS-2' }),
    authority: async () => ({ refund: 200_000 }),
    promisedElsewhere: async () => [],
  };
}

async function prepared(name: string): Promise<{ payload: unknown; desk: ReturnType<typeof aDesk> }> {
  const command = commands[name as keyof typeof commands];
  const desk = aDesk();
  const payload = await command.prepare(command.schema.parse(bodies[name]) as never, desk);
  return { payload, desk };
}

describe('the public bodies of commands', () => {
  test('exist for every command of the cases, and for nothing else', () => {
    const known = { ...complaintMessages, ...diagnosisMessages, ...publicOpinionMessages };
    const expected = Object.entries(known).flatMap(([name, kind]) => (kind === 'command' ? [name] : []));
    expect(Object.keys(commands).toSorted()).toEqual(expected.toSorted());
    expect(Object.keys(bodies).toSorted()).toEqual(expected.toSorted());
  });

  test.each(named)('%s leaves no text of people in its payload', async (name) => {
    const { payload, desk } = await prepared(name);
    expect(JSON.stringify(payload)).not.toContain('文字');
    expect(desk.internal.length + desk.customer.length).toBeGreaterThan(0);
  });

  test.each(named)('%s refuses unknown fields', (name, command) => {
    expect((command.schema as z.ZodType).safeParse({ ...bodies[name], colour: 'red' }).success).toBe(false);
  });

  test('only a reply or a restatement becomes a text for the customer (S-74)', async () => {
    for (const [name] of named) {
      const { payload, desk } = await prepared(name);
      expect(desk.customer).toHaveLength('reply' in bodies[name]! || 'restatement' in bodies[name]! ? 1 : 0);
      const ids = JSON.stringify(payload).match(/"(\w+)":"(in|ct)_/g) ?? [];
      for (const id of ids)
        expect(id).toMatch(
          /^"(replyId|restatementId)":"ct_|^"(noteId|reasonId|textId|questionId|goalId)":"in_/,
        );
    }
  });

  test('a person becomes what organization knows of them', async () => {
    expect((await prepared('assignComplaint')).payload).toMatchObject({
      handler: { id: 'specialist', role: 'specialist', level: 2 },
    });
  });

  test('instants are kept in UTC, money is whole fen', async () => {
    expect((await prepared('makeOffer')).payload).toMatchObject({
      actions: [{ dueAt: '2026-02-20T10:00:00.000Z', amountFen: 1 }],
    });
    const { schema } = complaintCommands.makeOffer;
    for (const amountFen of [0.5, -1, 1e12, '100']) {
      const action = { kind: 'refund', amountFen, statutory: true, department: 'appliances', dueAt };
      expect(schema.safeParse({ actions: [action], reply: words }).success).toBe(false);
    }
  });

  test('codes cannot smuggle free text, and no text is blank or without end', () => {
    const finding = complaintCommands.recordFinding.schema;
    expect(
      finding.safeParse({ finding: 'founded', directCause: words, department: 'appliances' }).success,
    ).toBe(false);
    const contact = complaintCommands.recordContact.schema;
    for (const note of ['', '  \n', 'x'.repeat(10_001)]) {
      expect(contact.safeParse({ medium: 'phone', reached: true, note }).success).toBe(false);
    }
  });
});

test('facts of other processes carry ids and codes only', () => {
  const wrote = complaintFacts.customerWrote;
  expect(wrote.safeParse({ messageId: 'cu_1' }).success).toBe(true);
  expect(wrote.safeParse({ messageId: words }).success).toBe(false);
  const facts = Object.entries(complaintMessages).flatMap(([name, kind]) => (kind === 'fact' ? [name] : []));
  expect(Object.keys(complaintFacts).toSorted()).toEqual(facts.toSorted());
});
