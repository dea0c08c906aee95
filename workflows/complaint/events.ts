import type { Recorded } from '../contracts/message';
import type { ClockRang } from '../policies/clock';
import type { ApprovalEvent } from './approval/events';
import type { ClosingEvent } from './closing/events';
import type { ContainmentEvent } from './containment/events';
import type { ExternalEvent } from './external/events';
import type { IntentEvent } from './intent/events';
import type { EscalationEvent } from './escalation/events';
import type { ExtensionEvent } from './extension/events';
import type { EvidenceEvent } from './evidence/events';
import type { InterimMeasureTaken } from './interim/events';
import type { InvestigationEvent } from './investigation/events';
import type { InvestigationPlanEvent } from './investigation-plan/events';
import type { JointDiagnosisEvent } from './joint-diagnosis/events';
import type { LegalEvent } from './legal/events';
import type { NatureEvent } from './nature/events';
import type { OfferEvent } from './offer/events';
import type { OwnershipEvent } from './ownership/events';
import type { PlanEvent } from './plan/events';
import type { PauseEvent } from './pause/events';
import type { PromiseEvent } from './promise/events';
import type { RectificationEvent } from './rectification/events';
import type { RecordEvent } from './record/events';
import type { ReplyEvent } from './reply/events';
import type { SafetyEvent } from './safety/events';
import type { RestatementEvent } from './restatement/events';
import type { LinksEvent } from './links/events';
import type { RepeatEvent } from './repeat/events';
import type { ReviewEvent } from './review/events';
import type { SupervisionEvent } from './supervision/events';
import type { RootCauseRecorded } from './root-cause/events';
import type { TaskEvent } from './tasks/events';
import type { TransferEvent } from './transfer/events';
import type { TriageEvent } from './triage/events';

/** Everything the case can record. */
export type ComplaintEvent =
  | RecordEvent
  | TriageEvent
  | PromiseEvent
  | InvestigationEvent
  | JointDiagnosisEvent
  | ReplyEvent
  | PauseEvent
  | ExtensionEvent
  | EscalationEvent
  | OfferEvent
  | ClosingEvent
  | TaskEvent
  | LegalEvent
  | SafetyEvent
  | RestatementEvent
  | ContainmentEvent
  | NatureEvent
  | PlanEvent
  | ApprovalEvent
  | RectificationEvent
  | ExternalEvent
  | ReviewEvent
  | OwnershipEvent
  | TransferEvent
  | IntentEvent
  | SupervisionEvent
  | InvestigationPlanEvent
  | RootCauseRecorded
  | LinksEvent
  | RepeatEvent
  | EvidenceEvent
  | InterimMeasureTaken;

export type ComplaintEventType = ComplaintEvent['type'];
export type RecordedComplaintEvent = Recorded<ComplaintEvent> | Recorded<ClockRang>;
