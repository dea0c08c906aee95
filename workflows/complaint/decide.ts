import type { Instant, Message, Refusal } from '../contracts/message';
import type { Rules } from '../contracts/policy';
import * as closing from './decide-closing';
import * as facts from './decide-facts';
import * as investigation from './decide-investigation';
import * as offer from './decide-offer';
import { clockRang } from './decide-rings';
import * as triage from './decide-triage';
import type { ComplaintEvent } from './events';
import { guard } from './guard';
import type { ComplaintCommands, ComplaintFacts } from './messages';
import { complaintMessages } from './messages';
import type { Decide } from './rules';
import { declined } from './rules';
import type { ComplaintState } from './state';

const commands: { [N in keyof ComplaintCommands]: Decide<ComplaintCommands[N]> } = {
  recordContact: triage.recordContact,
  gradeComplaint: triage.gradeComplaint,
  assignComplaint: triage.assignComplaint,
  startInvestigation: triage.startInvestigation,
  openDiagnosis: investigation.openDiagnosis,
  overrideDiagnosis: investigation.overrideDiagnosis,
  recordFinding: investigation.recordFinding,
  makeOffer: offer.makeOffer,
  recordCustomerDecision: offer.recordCustomerDecision,
  proveRemedy: offer.proveRemedy,
  concludeComplaint: closing.concludeComplaint,
  solveOnTheSpot: offer.solveOnTheSpot,
  sendStageReply: triage.sendStageReply,
  recordDelivery: facts.recordDelivery,
  signEscalation: triage.signEscalation,
  recordWithdrawal: closing.recordWithdrawal,
  recordCallBack: closing.recordCallBack,
  verifyMishandling: investigation.verifyMishandling,
  resolveTask: triage.resolveTask,
};

const factRules: { [N in keyof ComplaintFacts]: Decide<ComplaintFacts[N]> } = {
  customerDecided: offer.customerDecided,
  complaintWithdrawn: closing.complaintWithdrawn,
  surveyAnswered: closing.surveyAnswered,
  customerWrote: facts.customerWrote,
  evidenceAdded: facts.evidenceAdded,
  recordCompleted: facts.recordCompleted,
  calendarPublished: facts.calendarPublished,
  diagnosisConcluded: investigation.diagnosisConcluded,
  diagnosisUndecided: investigation.diagnosisUndecided,
  customerTold: facts.customerTold,
  staffTold: facts.staffTold,
};

const handlers = { ...commands, ...factRules, clockRang } as unknown as Record<string, Decide<unknown>>;

/** Every business rule of the complaint case: guard, then the rule of the message. */
export function decide(
  rules: Rules,
  state: ComplaintState,
  message: Message,
  now: Instant,
): ComplaintEvent[] | Refusal {
  const { name, by, payload, id } = message;
  const rule = handlers[name];
  if (!rule) return declined(name, { rule: 'S-46', reason: 'unknownFact' });
  if (complaintMessages[name as keyof ComplaintFacts] === 'command') {
    const refusal = guard(rules, state, name, by, now);
    if (refusal) return refusal;
  }
  return rule({ rules, state, by, now, messageId: id }, payload);
}

export { guard };
