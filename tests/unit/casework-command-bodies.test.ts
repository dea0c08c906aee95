import type { z } from 'zod';
import { complaintCommands } from '../../services/casework/commands/complaint-commands';
import { diagnosisCommands } from '../../services/casework/commands/diagnosis-commands';
import { publicOpinionCommands } from '../../services/casework/commands/public-opinion-commands';
import { complaintFacts } from '../../services/casework/signals/fact-schemas';
import { complaintMessages } from '../../workflows/complaint/subjects';
import { diagnosisMessages } from '../../workflows/diagnosis/messages';
import { publicOpinionMessages } from '../../workflows/public-opinion/messages';

const words = '只有人读的文字 words for people';
const proof = { medium: 'phone', note: words, evidenceId: 'ev_1' };
const dueAt = '2026-02-20T18:00:00+08:00';

/** A full public body of every command, with every text that it can carry. */
const bodies: Record<string, object> = {
  recordContact: { medium: 'visit', reached: true, calmed: ['listened'], note: words },
  gradeComplaint: {
    facts: { harmToPerson: true, hazard: 'fire', assessedLossFen: 1, emotionalIntensity: 5 },
    override: 'important',
    assessment: { nature: 'quality', severity: 'serious', urgency: 'urgent', department: 'appliances' },
    category: 'quality.appliance',
    note: words,
  },
  assignComplaint: { department: 'appliances', handler: 'zhang-wei', owner: 'zhang-wei', note: words },
  claimComplaint: { note: words },
  takeOver: { note: words },
  transferComplaint: { department: 'billing', note: words },
  signForTransfer: { handler: 'zhang-wei', note: words },
  returnTransfer: { note: words },
  sendClarification: { reply: words, replyLanguage: 'en' },
  proposeIntentLabel: { evidenceIds: ['ev_1'], note: words },
  confirmIntentLabel: { note: words },
  rejectIntentLabel: { note: words },
  askIntentReview: { note: words },
  reviewIntentLabel: { upheld: true, note: words },
  issueOrder: { owner: 'zhang-wei', dueAt, text: words },
  receiveOrder: { orderId: 'order-1', note: words },
  completeOrder: { orderId: 'order-1', note: words },
  cancelOrder: { orderId: 'order-1', note: words },
  startInvestigation: { note: words },
  planInvestigation: {
    goal: words,
    needed: ['serviceLog'],
    steps: [{ what: 'interviewStaff', owner: 'zhang-wei', dueAt }],
  },
  finishInvestigationStep: { stepId: '1.1', note: words },
  recordEvidenceItem: {
    kind: 'interview',
    source: 'shop-7',
    collector: 'zhang-wei',
    collectedAt: dueAt,
    note: words,
  },
  handOverEvidence: { itemId: 'evidence-1', act: 'handedOver', to: 'zhang-wei', note: words },
  takeInterimMeasure: { measure: 'costAdvance', amountFen: 100, reply: words },
  recordRootCause: { rootCause: 'weak.supplier', note: words },
  openDiagnosis: { departments: ['appliances', 'delivery'], suspected: 'delivery', question: words },
  overrideDiagnosis: { reason: words },
  recordFinding: {
    finding: 'unfounded',
    directCause: 'no.defect',
    department: 'appliances',
    team: 'team-1',
    triggers: ['mishandling'],
    persons: [{ id: 'zhang-wei', part: 'direct' }],
    reply: words,
    replyLanguage: 'en',
    note: words,
  },
  pausePromise: { reason: 'evidenceAwaited', until: dueAt, reply: words, replyLanguage: 'en' },
  resumePromise: { note: words },
  recordColdHandling: { note: words },
  requestExtension: { days: 2, reason: 'expertOpinion', reply: words, replyLanguage: 'en' },
  approveExtension: { note: words },
  refuseExtension: { note: words },
  makeOffer: {
    actions: [{ kind: 'refund', amountFen: 1, statutory: true, department: 'appliances', dueAt }],
    reply: words,
  },
  recordCustomerDecision: { offerId: 'offer-1', decision: 'counter', amountFen: 5, proof },
  proveRemedy: { actionId: 'offer-1.1', proof },
  concludeComplaint: { reply: words, replyLanguage: 'zh-TW' },
  solveOnTheSpot: {
    finding: 'founded',
    directCause: 'brokenPart',
    department: 'appliances',
    team: 'appliances-first',
    action: { kind: 'gift', amountFen: 100 },
    consent: proof,
    reply: words,
  },
  sendStageReply: { reply: words, substantive: true, nextNewsAt: dueAt },
  recordDelivery: { deliveryKey: 'complaint/c1/3/tellCustomer/1', proof },
  signEscalation: { note: words },
  recordWithdrawal: { proof },
  recordCallBack: { result: 'reached', overall: 5, solved: true, note: words },
  verifyMishandling: {
    persons: [{ id: 'zhang-wei', part: 'leader' }],
    department: 'appliances',
    note: words,
  },
  fillLegalChecklist: { items: ['lawsuitFiled'], note: words },
  placeHold: { reason: 'lawsuitFiled', note: words },
  clearHold: { note: words },
  reportSafetyDefect: { hazard: 'fire', stopSale: 'lot', lot: 'L-1', note: words },
  recordSafetyReport: { n: 1, authority: 'samr', reference: 'R-1', proof },
  recordConsent: { about: 'recordedCall', given: true, proof },
  draftDocument: { document: 'apology', text: words },
  approveDocument: { document: 'apology', draft: 1, note: words },
  refuseDocument: { document: 'apology', draft: 1, reason: words },
  waiveDocument: { document: 'apology', reason: words },
  releaseDocuments: { note: words },
  closePublicOpinion: { reason: words },
  linkToPublicOpinion: { complaintId: 'c1', note: words },
  resolveTask: { taskId: 'printLetter/complaint/c1/3/tellCustomer/1', note: words },
  confirmRestatement: {
    restatement: words,
    restatementLanguage: 'en',
    proof,
    confirmedAt: dueAt,
    calmed: ['listened'],
  },
  skipRestatement: { reason: 'customerUnreachable', note: words },
  recordContainment: { target: 'lot-7', action: 'stopSale', takenAt: dueAt, proof },
  convertKind: { to: 'complaint', saidAt: dueAt, proof, note: words },
  recordIdentityCheck: { result: 'doubtful', means: 'order', note: words },
  requestPlan: { department: 'appliances', note: words },
  submitPlan: {
    actions: [{ kind: 'refund', amountFen: 1, statutory: true, department: 'appliances', dueAt }],
    standardId: 'default',
    owedFen: 1,
    basis: words,
  },
  returnPlan: { reason: words },
  confirmPurchase: { orderFen: 1, customerSince: '2020-02-29', proof },
  approvePlan: { note: words },
  refusePlan: { reason: words },
  planRectification: { department: 'appliances', dueAt, note: words },
  reportRectification: { reply: words, proof },
  openExternalCase: {
    body: '12315',
    externalId: 'ODR-2026-1',
    receivedAt: dueAt,
    deadline: dueAt,
    owner: 'zhang-wei',
    note: words,
  },
  recordExternalReply: { n: 1, from: 'company', final: true, deadline: dueAt, proof },
  closeExternalCase: { n: 1, outcome: 'settled', proof },
  linkComplaint: { other: 'c2', kind: 'related', note: words },
  mergeComplaint: { leading: 'c2', note: words },
  takeOverFinding: { reply: words, replyLanguage: 'en' },
  recordRepeat: { earlier: 'c2', note: words },
  sendRepeatReply: { reply: words, replyLanguage: 'en' },
  correctRepeat: { note: words },
  recordReviewRequest: { proof },
  decideReview: {
    result: 'changed',
    finding: { finding: 'founded', directCause: 'brokenPart', department: 'appliances' },
    reply: words,
    replyLanguage: 'en',
    note: words,
  },
  reopenComplaint: { note: words, proof },
  decideConclusion: { causeCode: 'compressor', department: 'appliances', reason: words },
};
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
        expect(id).toMatch(/^"(replyId|restatementId)":"ct_|^"(noteId|reasonId|textId|questionId|goalId)":"in_/);
    }
  });

  test('a person becomes what organization knows of them', async () => {
    expect((await prepared('assignComplaint')).payload).toMatchObject({
      handler: { id: 'zhang-wei', role: 'specialist', level: 2 },
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
