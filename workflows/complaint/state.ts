import type { CaseState } from '../policies/clock';
import type { ApprovalState } from './approval/state';
import type { CalmingState } from './calming/state';
import { type ClosingState, initialClosing } from './closing/state';
import { type ContainmentState, initialContainment } from './containment/state';
import type { IntentState } from './intent/state';
import type { EscalationState } from './escalation/state';
import type { ExtensionState } from './extension/state';
import type { EvidenceState } from './evidence/state';
import type { InterimState } from './interim/state';
import { initialInvestigation, type InvestigationState } from './investigation/state';
import type { InvestigationPlanState } from './investigation-plan/state';
import { initialJointDiagnosis, type JointDiagnosisState } from './joint-diagnosis/state';
import type { LegalState } from './legal/state';
import { initialNature, type NatureState } from './nature/state';
import { initialOffer, type OfferState } from './offer/state';
import type { OwnershipState } from './ownership/state';
import type { PlanState } from './plan/state';
import type { PauseState } from './pause/state';
import { initialPromise, type PromiseState } from './promise/state';
import type { RectificationState } from './rectification/state';
import { initialRecord, type RecordState } from './record/state';
import { initialReply, type ReplyState } from './reply/state';
import type { SafetyState } from './safety/state';
import type { SilenceState } from './silence/state';
import { initialRestatement, type RestatementState } from './restatement/state';
import type { ExternalState } from './external/state';
import type { LinksState } from './links/state';
import { repeatsAnother, type RepeatState } from './repeat/state';
import type { ReviewState } from './review/state';
import type { SupervisionState } from './supervision/state';
import type { RootCauseState } from './root-cause/state';
import { initialTasks, type TaskState } from './tasks/state';
import type { TransferState } from './transfer/state';
import { initialTriage, type TriageState } from './triage/state';
import type { Stage } from './vocabulary';

/** What a complaint is at one moment: each subject's part, and the stage that they share. */
export interface ComplaintState
  extends
    CaseState,
    RecordState,
    TriageState,
    PromiseState,
    InvestigationState,
    JointDiagnosisState,
    ReplyState,
    SilenceState,
    PauseState,
    ExtensionState,
    EscalationState,
    OfferState,
    ClosingState,
    TaskState,
    LegalState,
    SafetyState,
    RestatementState,
    ContainmentState,
    NatureState,
    PlanState,
    ApprovalState,
    RectificationState,
    ExternalState,
    ReviewState,
    OwnershipState,
    TransferState,
    IntentState,
    SupervisionState,
    CalmingState,
    InvestigationPlanState,
    RootCauseState,
    LinksState,
    RepeatState,
    EvidenceState,
    InterimState,
    RootCauseState {
  stage: Stage;
}

export const initialComplaint: ComplaintState = {
  seq: 0,
  rung: {},
  stage: 'accepted',
  ...initialRecord,
  ...initialTriage,
  ...initialPromise,
  ...initialInvestigation,
  ...initialJointDiagnosis,
  ...initialReply,
  ...initialOffer,
  ...initialClosing,
  ...initialTasks,
  ...initialRestatement,
  ...initialContainment,
  ...initialNature,
};

/** Only complaints carry the promise (S-90), and a withdrawal (L-04) or an end outside ends it; a repeat gives no new one. */
export const carriesPromise = (state: ComplaintState): boolean =>
  state.kind === 'complaint' &&
  state.outcome !== 'withdrawn' &&
  state.outcome !== 'settledOutside' &&
  !repeatsAnother(state);

export { isFounded, isUnfounded } from './investigation/state';
export { firstOwner } from './record/state';
export { openDiagnosis } from './joint-diagnosis/state';
export { openHold } from './legal/state';
export { currentOffer } from './offer/state';
export { effectiveGrade } from './triage/state';
