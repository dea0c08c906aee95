import {
  identityMeans,
  identityResults,
  partyRoles,
  reportReasons,
} from '../../workflows/complaint/nature/messages';
import { sensitiveKinds, stopSales } from '../../workflows/complaint/safety/messages';
import { sensitiveEvidence } from '../../workflows/policies/sensitive-access';
import { shippedPolicy } from '../../services/organization/policies/shipped-policy';
import fc from 'fast-check';
import type {
  CommandName,
  ComplaintCommands,
  ComplaintFacts,
  FactName,
} from '../../workflows/complaint/messages';
import { externalOutcomes } from '../../workflows/complaint/external/messages';
import { custodyActs, evidenceKinds } from '../../workflows/complaint/evidence/messages';
import { flows } from '../../workflows/complaint/escalation/messages';
import { findings, triggers } from '../../workflows/complaint/investigation/messages';
import { media } from '../../workflows/complaint/vocabulary';
import { grades, remedyKinds } from '../../workflows/contracts/policy';

import {
  type Payload,
  departments,
  legalItems,
  later,
  one,
  known,
  maybe,
  department,
  proof,
  note,
  text,
  noteId,
  money,
  calmed,
  stars,
  person,
  offerId,
  orderId,
  decision,
  plannedActions,
  promisedElsewhere,
  otherComplaint,
} from './random-values';

/** A random payload of every command; the compiler asks for one of each new command. */
export const commandPayloads: { [N in CommandName]: Payload<ComplaintCommands[N]> } = {
  recordContact: () => fc.record({ medium: one(...media), reached: fc.boolean(), calmed }),
  planInvestigation: (scene) =>
    person(scene).map((owner) => ({
      goalId: 'in_1' as const,
      needed: ['serviceLog'],
      steps: [{ what: 'readServiceLog', owner, dueAt: later(scene.now, 2) }],
    })),
  finishInvestigationStep: ({ state }) =>
    fc.record({
      stepId: known(state.investigationPlan?.steps.map((s) => s.stepId) ?? [], '9.9'),
      noteId: note,
    }),
  recordEvidenceItem: (scene) =>
    person(scene).chain((collector) =>
      fc.record({
        kind: one(...evidenceKinds),
        source: fc.constant('shop-7'),
        collector: fc.constant(collector),
        collectedAt: one(later(scene.now, -1), later(scene.now, 1)),
        fileId: maybe(known(Object.keys(scene.state.evidenceFiles ?? {}), 'ev_9')),
        place: maybe(fc.constant('locker-3')),
        sensitive: maybe(one(...sensitiveEvidence)),
        noteId: note,
      }),
    ),
  handOverEvidence: (scene) =>
    fc.record({
      itemId: known(
        (scene.state.evidenceItems ?? []).map((i) => i.itemId),
        'none',
      ),
      act: one(...custodyActs),
      to: maybe(person(scene)),
      place: maybe(fc.constant('locker-4')),
    }),
  takeInterimMeasure: () =>
    fc.record({
      measure: known(Object.keys(shippedPolicy.interim.measures), 'none'),
      amountFen: maybe(money),
      replyId: text,
    }),
  recordRootCause: () => fc.record({ rootCause: fc.constant('weakSupplier'), noteId: note }),
  gradeComplaint: () =>
    fc.record({
      facts: fc.record({
        harmToPerson: maybe(fc.boolean()),
        emotionalIntensity: maybe(stars),
        assessedLossFen: maybe(money),
      }),
      override: maybe(one(...grades)),
      noteId: note,
    }),
  assignComplaint: (scene) =>
    person(scene).chain((handler) =>
      fc.record({
        department: known([handler.department ?? 'billing'], 'delivery'),
        handler: fc.constant(handler),
      }),
    ),
  signEscalation: () => fc.constant({}),
  startInvestigation: () => fc.constant({}),
  recordFinding: () =>
    fc.record({
      finding: one(...findings),
      directCause: maybe(fc.constant('brokenPart')),
      department: maybe(department),
      team: maybe(fc.constant('repair')),
      durableGoods: maybe(one({ deliveredOn: '2025-12-01' }, { deliveredOn: '2024-12-01' })),
      triggers: maybe(fc.subarray([...triggers])),
      persons: fc.constant([{ id: 'p1', part: 'direct' as const }]),
      replyId: maybe(text),
    }),
  verifyMishandling: () =>
    fc.constant({ persons: [{ id: 'p1', part: 'direct' as const }], noteId: 'in_1' as const }),
  openDiagnosis: () =>
    fc.record({ departments: fc.subarray(departments), suspected: maybe(department), questionId: noteId }),
  overrideDiagnosis: () => fc.record({ reasonId: noteId }),
  sendStageReply: ({ now }) =>
    fc.record({ replyId: text, substantive: fc.boolean(), nextNewsAt: maybe(fc.constant(later(now, 2))) }),
  recordDelivery: ({ state }) =>
    fc.record({ deliveryKey: known(Object.keys(state.undelivered), 'none'), proof }),
  pausePromise: ({ now }) =>
    fc.record({
      reason: one(...shippedPolicy.pause.reasons, 'departmentBusy'),
      until: maybe(fc.integer({ min: 0, max: 9 }).map((days) => later(now, days))),
      replyId: text,
    }),
  resumePromise: () => fc.constant({}),
  recordColdHandling: () => fc.record({ noteId }),
  requestExtension: () =>
    fc.record({
      days: fc.integer({ min: 1, max: 7 }),
      reason: one(...shippedPolicy.extension.reasons, 'busy'),
      replyId: text,
    }),
  escalateComplaint: () => fc.record({ flow: one(...flows), noteId }),
  acceptEscalation: () => fc.record({ n: fc.integer({ min: 1, max: 3 }) }),
  approveExtension: () => fc.constant({}),
  refuseExtension: () => fc.record({ noteId }),
  makeOffer: (scene) =>
    fc.record({
      actions: plannedActions(scene),
      replyId: text,
      owedFen: maybe(money),
      reasonId: note,
      elsewhere: promisedElsewhere(scene),
    }),
  recordCustomerDecision: (scene) =>
    fc.record({ offerId: offerId(scene), decision, amountFen: maybe(money), proof }),
  proveRemedy: ({ state }) =>
    fc.record({
      actionId: known(
        state.actions.map((a) => a.actionId),
        'none',
      ),
      proof,
    }),
  solveOnTheSpot: () =>
    fc.record({
      finding: one('founded' as const, 'partly' as const),
      directCause: fc.constant('brokenPart'),
      department,
      team: maybe(fc.constant('repair')),
      action: fc.record({ kind: one(...remedyKinds), amountFen: money, statutory: fc.boolean() }),
      consent: proof,
      replyId: text,
    }),
  concludeComplaint: () => fc.record({ replyId: maybe(text) }),
  recordWithdrawal: () => fc.record({ proof }),
  recordCallBack: () =>
    fc.record({
      result: one('reached' as const, 'unreachable' as const, 'refused' as const),
      overall: maybe(stars),
      solved: maybe(fc.boolean()),
    }),
  resolveTask: ({ state }) =>
    fc.record({
      taskId: known(
        state.tasks.map((t) => t.id),
        'none',
      ),
    }),
  confirmRestatement: () => fc.record({ restatementId: text, proof, calmed }),
  skipRestatement: () =>
    fc.record({ reason: known(shippedPolicy.restatement.skipReasons, 'none'), noteId: note }),
  recordContainment: () =>
    fc.record({
      target: fc.constant('lot-7'),
      action: known(shippedPolicy.containment.actions, 'none'),
      proof,
    }),
  convertKind: () =>
    fc.record({ to: one('complaint' as const, 'enquiry' as const, 'praise' as const), proof: maybe(proof) }),
  recordIdentityCheck: () => fc.record({ result: one(...identityResults), means: one(...identityMeans) }),
  fillLegalChecklist: () => fc.record({ items: fc.subarray(legalItems) }),
  placeHold: () => fc.record({ reason: one(...legalItems), noteId }),
  clearHold: () => fc.record({ noteId }),
  reportSafetyDefect: () => fc.record({ hazard: fc.constant('fire'), stopSale: one(...stopSales), noteId }),
  recordSafetyReport: () =>
    fc.record({
      n: fc.integer({ min: 1, max: 2 }),
      authority: fc.constant('samr'),
      reference: fc.constant('r1'),
      proof,
    }),
  requestPlan: ({ state }) =>
    fc.record({ department: known([state.finding?.department ?? 'billing'], 'delivery') }),
  submitPlan: (scene) =>
    fc.record({
      actions: plannedActions(scene),
      standardId: fc.constant('default'),
      noteId,
      owedFen: maybe(money),
    }),
  returnPlan: () => fc.record({ reasonId: noteId }),
  confirmPurchase: () =>
    fc.record({
      orderFen: maybe(money),
      customerSince: maybe(one('2019-05-01', '2025-12-31')),
      proof,
    }),
  approvePlan: (scene) => fc.record({ elsewhere: promisedElsewhere(scene) }),
  planRectification: ({ now }) => fc.record({ department, dueAt: fc.constant(later(now, 5)), noteId }),
  reportRectification: () => fc.record({ replyId: text, proof }),
  refusePlan: () => fc.record({ reasonId: noteId }),
  openExternalCase: (scene) =>
    person(scene).chain((owner) =>
      fc.record({
        body: one('12315', 'bank', 'court', 'mayor'),
        externalId: one('x1', 'x2'),
        receivedAt: fc.constant(scene.now),
        deadline: maybe(fc.constant(later(scene.now, 7))),
        owner: fc.constant(owner),
      }),
    ),
  recordExternalReply: () =>
    fc.record({
      n: fc.integer({ min: 1, max: 2 }),
      from: one('company' as const, 'body' as const),
      final: fc.boolean(),
      proof,
    }),
  closeExternalCase: () =>
    fc.record({ n: fc.integer({ min: 1, max: 2 }), outcome: one(...externalOutcomes), proof }),
  linkComplaint: () =>
    fc.record({ other: otherComplaint, kind: one('related' as const, 'duplicate' as const) }),
  mergeComplaint: () => fc.record({ leading: otherComplaint, noteId }),
  takeOverFinding: () => fc.record({ replyId: maybe(text) }),
  recordRepeat: () => fc.record({ earlier: maybe(otherComplaint), noteId }),
  sendRepeatReply: () => fc.record({ replyId: text }),
  correctRepeat: () => fc.record({ noteId }),
  recordReviewRequest: () => fc.record({ proof }),
  decideReview: () =>
    fc.record({
      result: one('upheld' as const, 'changed' as const),
      replyId: text,
      finding: maybe(
        fc.record({
          finding: one('founded' as const, 'partly' as const),
          directCause: fc.constant('brokenPart'),
          department,
        }),
      ),
    }),
  reopenComplaint: () => fc.record({ noteId, proof }),
  recordConsent: () => fc.record({ about: one(...sensitiveKinds), given: fc.boolean(), proof }),
  claimComplaint: () => fc.constant({}),
  takeOver: () => fc.constant({}),
  transferComplaint: () => fc.record({ department, noteId }),
  signForTransfer: (scene) => fc.record({ handler: maybe(person(scene)) }),
  returnTransfer: () => fc.record({ noteId }),
  sendClarification: () => fc.record({ replyId: text }),
  proposeIntentLabel: () => fc.record({ evidenceIds: fc.subarray(['e1']), noteId }),
  confirmIntentLabel: () => fc.constant({}),
  rejectIntentLabel: () => fc.record({ noteId }),
  askIntentReview: () => fc.record({ noteId }),
  reviewIntentLabel: () => fc.record({ upheld: fc.boolean(), noteId }),
  issueOrder: (scene) =>
    fc.record({ owner: person(scene), dueAt: one(later(scene.now, -1), later(scene.now, 2)), noteId }),
  receiveOrder: ({ state }) => fc.record({ orderId: orderId(state) }),
  completeOrder: ({ state }) => fc.record({ orderId: orderId(state), noteId }),
  cancelOrder: ({ state }) => fc.record({ orderId: orderId(state), noteId }),
};

/** A random payload of every fact. */
export const factPayloads: { [N in FactName]: Payload<ComplaintFacts[N]> } = {
  customerWrote: () => fc.constant({ messageId: 'w1' }),
  evidenceAdded: () => fc.constant({ evidenceId: 'e1' }),
  evidenceTampered: () => fc.constant({ evidenceId: 'ev_1' }),
  recordCompleted: () => fc.record({ missing: fc.subarray(['reason', 'demand']) }),
  calendarPublished: () => fc.constant({ version: 2, year: 2027, holidays: [], workdays: [] }),
  diagnosisConcluded: ({ state }) =>
    fc.record({
      n: known(
        state.diagnoses.map((d) => d.n),
        9,
      ),
      outcome: one('concluded' as const, 'decidedByManager' as const, 'calledOff' as const),
      causeCode: maybe(fc.constant('x')),
      dissent: fc.constant(0),
    }),
  diagnosisUndecided: ({ state }) =>
    fc.record({
      n: known(
        state.diagnoses.map((d) => d.n),
        9,
      ),
      reason: one('tie' as const, 'noQuorum' as const),
    }),
  customerTold: (scene) =>
    fc.record({
      deliveryKey: one('k1', 'k2', 'k3'),
      purpose: one('offer' as const, 'refusal' as const, 'finalReply' as const, 'stageReply' as const),
      outcome: one('delivered' as const, 'delivered' as const, 'failed' as const, 'toPrint' as const),
      medium: one(...media),
      offerId: offerId(scene),
    }),
  partyAdded: () => fc.record({ partyId: one('party1', 'party2'), role: one(...partyRoles) }),
  reportSetApart: () => fc.record({ reason: one(...reportReasons) }),
  deliveryBounced: () =>
    fc.record({
      deliveryKey: one('k1', 'k2', 'k3'),
      purpose: one('offer' as const, 'refusal' as const),
      medium: one('email' as const, 'sms' as const),
      failure: fc.constant('mailboxUnknown'),
    }),
  staffTold: () =>
    fc.record({
      deliveryKey: one('s1', 's2'),
      template: fc.constant('taskRaised'),
      persons: fc.subarray(['p1']),
      failed: fc.constant([]),
    }),
  customerDecided: (scene) => fc.record({ offerId: offerId(scene), decision, amountFen: maybe(money) }),
  complaintWithdrawn: () => fc.constant({}),
  reviewRequested: () => fc.constant({}),
  linkedByOther: () => fc.record({ other: fc.constant('c3'), kind: fc.constant('related' as const) }),
  memberMerged: () => fc.constant({ member: 'c3' }),
  leadingFound: () =>
    fc.record({
      leading: fc.constant('c2'),
      finding: one(
        { finding: 'founded' as const, directCause: 'brokenPart', department: 'appliances' },
        { finding: 'unfounded' as const },
      ),
    }),
  surveyAnswered: () => fc.record({ overall: stars, solved: maybe(fc.boolean()) }),
};
