import { assertNever } from '../contracts/message';
import { withRing } from '../policies/clock';
import type { RecordedPublicOpinionEvent } from './events';
import type { PublicDocument } from './messages';
import type { DocumentState, PublicOpinionState } from './state';

/** Folds one event into the state of a public-opinion case. */
export function evolve(state: PublicOpinionState, event: RecordedPublicOpinionEvent): PublicOpinionState {
  return { ...fold(state, event), seq: event.seq };
}

function fold(state: PublicOpinionState, event: RecordedPublicOpinionEvent): PublicOpinionState {
  const changed = (document: PublicDocument, change: Partial<DocumentState>): PublicOpinionState => ({
    ...state,
    documents: { ...state.documents, [document]: { ...state.documents[document], ...change } },
  });
  switch (event.type) {
    case 'clockRang':
      return withRing(state, event);
    case 'publicOpinionOpened': {
      const { publicOpinionId, topic, volume, at } = event;
      return { ...state, publicOpinionId, topic, volume, openedAt: at };
    }
    case 'documentDrafted': {
      const { document, draft, textId, by } = event;
      const drafted = { status: 'drafted', draft, textId, draftedBy: by, approvals: [] } as const;
      return changed(document, { ...drafted, approvals: [], settledAt: undefined });
    }
    case 'documentApproved': {
      const { document, by, role, complete, at } = event;
      const approvals = [...state.documents[document].approvals, { by, role }];
      return changed(document, { approvals, ...(complete && { status: 'approved', settledAt: at }) });
    }
    case 'documentRefused':
      return changed(event.document, { status: 'refused', approvals: [] });
    case 'documentWaived':
      return changed(event.document, { status: 'waived', approvals: [], settledAt: event.at });
    case 'documentsReleased':
      return { ...state, stage: 'released', closedAt: event.at, ended: true };
    case 'publicOpinionClosed':
      return { ...state, stage: 'closed', closedAt: event.at, ended: true };
    case 'complaintLinked':
      return { ...state, complaints: [...state.complaints, event.complaintId] };
    case 'clockWarned':
    case 'clockBroken':
    case 'staffTold':
    case 'factDeclined':
      return state;
    default:
      return assertNever(event);
  }
}
