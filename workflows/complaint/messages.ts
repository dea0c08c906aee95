import type { Message } from '../contracts/message';
import type { ClockRang } from '../policies/clock';
import type { ContainmentCommands } from './containment/messages';
import type { ApprovalCommands } from './approval/messages';
import type { ClosingCommands, ClosingFacts } from './closing/messages';
import type { ExternalCommands } from './external/messages';
import type { IntentCommands } from './intent/messages';
import type { EscalationCommands } from './escalation/messages';
import type { ExtensionCommands } from './extension/messages';
import type { EvidenceCommands, EvidenceFacts } from './evidence/messages';
import type { InterimCommands } from './interim/messages';
import type { InvestigationCommands } from './investigation/messages';
import type { InvestigationPlanCommands } from './investigation-plan/messages';
import type { JointDiagnosisCommands, JointDiagnosisFacts } from './joint-diagnosis/messages';
import type { LegalCommands } from './legal/messages';
import type { NatureCommands, NatureFacts } from './nature/messages';
import type { OfferCommands, OfferFacts } from './offer/messages';
import type { OwnershipCommands } from './ownership/messages';
import type { PlanCommands } from './plan/messages';
import type { PauseCommands } from './pause/messages';
import type { PromiseFacts } from './promise/messages';
import type { RectificationCommands } from './rectification/messages';
import type { RecordCommands, RecordFacts } from './record/messages';
import type { ReplyCommands, ReplyFacts } from './reply/messages';
import type { SafetyCommands } from './safety/messages';
import type { RestatementCommands } from './restatement/messages';
import type { LinksCommands, LinksFacts } from './links/messages';
import type { RepeatCommands } from './repeat/messages';
import type { ReviewCommands, ReviewFacts } from './review/messages';
import type { SupervisionCommands } from './supervision/messages';
import type { RootCauseCommands } from './root-cause/messages';
import type { TaskCommands } from './tasks/messages';
import type { TransferCommands } from './transfer/messages';
import type { TriageCommands } from './triage/messages';

/** What staff order. Each is an Update; the payload is what remains after casework stored the texts. */
export interface ComplaintCommands
  extends
    RecordCommands,
    TriageCommands,
    InvestigationCommands,
    JointDiagnosisCommands,
    ReplyCommands,
    PauseCommands,
    ExtensionCommands,
    EscalationCommands,
    OfferCommands,
    ClosingCommands,
    TaskCommands,
    LegalCommands,
    SafetyCommands,
    RestatementCommands,
    ContainmentCommands,
    NatureCommands,
    PlanCommands,
    ApprovalCommands,
    RectificationCommands,
    ExternalCommands,
    ReviewCommands,
    OwnershipCommands,
    TransferCommands,
    IntentCommands,
    SupervisionCommands,
    InvestigationPlanCommands,
    RootCauseCommands,
    LinksCommands,
    RepeatCommands,
    EvidenceCommands,
    InterimCommands,
    RootCauseCommands {}

/** What has happened. Each is a Signal, or the outcome of an effect (id = the effect's key). */
export interface ComplaintFacts
  extends
    EvidenceFacts,
    RecordFacts,
    PromiseFacts,
    JointDiagnosisFacts,
    ReplyFacts,
    OfferFacts,
    ClosingFacts,
    NatureFacts,
    ReviewFacts,
    LinksFacts {}

export type CommandName = keyof ComplaintCommands;
export type FactName = keyof ComplaintFacts;

export type ComplaintMessage =
  | { [N in CommandName]: Message<N, ComplaintCommands[N]> }[CommandName]
  | { [N in FactName]: Message<N, ComplaintFacts[N]> }[FactName]
  | Message<'clockRang', ClockRang>;
