import type { ComplaintCommands } from '../../../workflows/complaint/messages';
import type { CommandBody } from '../../shared/cases/command-body';
import { approvalBodies } from './complaint/approval-bodies';
import { closingBodies } from './complaint/closing-bodies';
import { containmentBodies } from './complaint/containment-bodies';
import { externalBodies } from './complaint/external-bodies';
import { intentBodies } from './complaint/intent-bodies';
import { escalationBodies } from './complaint/escalation-bodies';
import { extensionBodies } from './complaint/extension-bodies';
import { evidenceBodies } from './complaint/evidence-bodies';
import { interimBodies } from './complaint/interim-bodies';
import { investigationBodies } from './complaint/investigation-bodies';
import { investigationPlanBodies } from './complaint/investigation-plan-bodies';
import { jointDiagnosisBodies } from './complaint/joint-diagnosis-bodies';
import { legalBodies } from './complaint/legal-bodies';
import { offerBodies } from './complaint/offer-bodies';
import { ownershipBodies } from './complaint/ownership-bodies';
import { planBodies } from './complaint/plan-bodies';
import { pauseBodies } from './complaint/pause-bodies';
import { rectificationBodies } from './complaint/rectification-bodies';
import { recordBodies } from './complaint/record-bodies';
import { replyBodies } from './complaint/reply-bodies';
import { safetyBodies } from './complaint/safety-bodies';
import { natureBodies } from './complaint/nature-bodies';
import { restatementBodies } from './complaint/restatement-bodies';
import { linksBodies } from './complaint/links-bodies';
import { repeatBodies } from './complaint/repeat-bodies';
import { reviewBodies } from './complaint/review-bodies';
import { supervisionBodies } from './complaint/supervision-bodies';
import { rootCauseBodies } from './complaint/root-cause-bodies';
import { tasksBodies } from './complaint/tasks-bodies';
import { transferBodies } from './complaint/transfer-bodies';
import { triageBodies } from './complaint/triage-bodies';

/** Every command of a complaint: what people send, and the payload that remains once texts are stored. */
export const complaintCommands: { [N in keyof ComplaintCommands]: CommandBody } = {
  ...recordBodies,
  ...triageBodies,
  ...investigationBodies,
  ...jointDiagnosisBodies,
  ...replyBodies,
  ...pauseBodies,
  ...extensionBodies,
  ...escalationBodies,
  ...offerBodies,
  ...closingBodies,
  ...tasksBodies,
  ...legalBodies,
  ...safetyBodies,
  ...restatementBodies,
  ...containmentBodies,
  ...natureBodies,
  ...planBodies,
  ...approvalBodies,
  ...rectificationBodies,
  ...externalBodies,
  ...reviewBodies,
  ...ownershipBodies,
  ...transferBodies,
  ...intentBodies,
  ...supervisionBodies,
  ...investigationPlanBodies,
  ...rootCauseBodies,
  ...linksBodies,
  ...repeatBodies,
  ...evidenceBodies,
  ...interimBodies,
};
