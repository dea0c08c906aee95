import type { Actor, Message, Person, Refusal } from '../contracts/message';
import { refuse } from '../contracts/message';
import type { Audience, Rules } from '../contracts/policy';
import { type ClockRang, toldAt } from '../policies/clock';
import type { PublicOpinionEvent } from './events';
import { documents, type PublicOpinionCommands, publicOpinionMessages } from './messages';
import type { DocumentState, PublicOpinionState } from './state';

/** S-46: the role; then what the case itself has to say before it looks at the payload. */
export function guard(rules: Rules, state: PublicOpinionState, name: string, by: Actor): Refusal | undefined {
  if (publicOpinionMessages[name as keyof PublicOpinionCommands] !== 'command')
    return refuse('S-46', 'unknownCommand');
  if (by.kind !== 'person' || !rules.policy.permissions[name]?.includes(by.role))
    return refuse('S-46', 'notPermitted');
  if (state.stage !== 'drafting') return refuse('S-44', 'publicOpinionClosed');
  if (name !== 'releaseDocuments') return undefined;
  const open = documents.filter((d) => !['approved', 'waived'].includes(state.documents[d].status));
  if (open.length > 0) return refuse('S-44', 'documentsNotApproved', { documents: open.join(',') });
  return documents.some((d) => state.documents[d].status === 'approved')
    ? undefined
    : refuse('S-44', 'nothingToRelease');
}

/** Every rule of a public-opinion case (S-44). */
export function decide(
  rules: Rules,
  state: PublicOpinionState,
  message: Message,
): PublicOpinionEvent[] | Refusal {
  const { name, by, payload } = message;
  if (name === 'clockRang') return ring(rules, payload as ClockRang);
  if (name === 'staffTold') return [{ type: 'staffTold', ...(payload as Told) }];
  if (!(name in commands)) return [{ type: 'factDeclined', fact: name, rule: 'S-46', reason: 'unknownFact' }];
  const refused = guard(rules, state, name, by);
  if (refused) return refused;
  const command = commands[name as keyof PublicOpinionCommands] as Decide<unknown>;
  return command({ rules, state, by: by as Person }, payload);
}

type Told = Omit<Extract<PublicOpinionEvent, { type: 'staffTold' }>, 'type'>;
type Decide<P> = (
  context: { rules: Rules; state: PublicOpinionState; by: Person },
  payload: P,
) => PublicOpinionEvent[] | Refusal;

const commands: { [N in keyof PublicOpinionCommands]: Decide<PublicOpinionCommands[N]> } = {
  draftDocument: ({ state, by }, { document, textId }) => [
    { type: 'documentDrafted', document, draft: state.documents[document].draft + 1, textId, by: by.id },
  ],

  /** Each role of the policy once, and nobody an own draft. */
  approveDocument: ({ rules, state, by }, { document, draft, noteId }) => {
    const current = state.documents[document];
    const refused = notJudge(current, draft, by);
    if (refused) return refused;
    if (current.approvals.some((a) => a.role === by.role)) {
      return refuse('S-44', 'documentApprovedByRole', { role: by.role });
    }
    const said = [...current.approvals.map((a) => a.role), by.role];
    const complete = rules.policy.publicOpinion.approvers.every((role) => said.includes(role));
    return [{ type: 'documentApproved', document, draft, by: by.id, role: by.role, complete, noteId }];
  },

  refuseDocument: ({ state, by }, { document, draft, reasonId }) =>
    notJudge(state.documents[document], draft, by) ?? [
      { type: 'documentRefused', document, draft, by: by.id, role: by.role, reasonId },
    ],

  waiveDocument: ({ state, by }, { document, reasonId }) =>
    state.documents[document].status === 'waived'
      ? refuse('S-44', 'documentWaived')
      : [{ type: 'documentWaived', document, by: by.id, reasonId }],

  releaseDocuments: ({ state, by }, { noteId }) => [
    {
      type: 'documentsReleased',
      documents: documents.filter((d) => state.documents[d].status === 'approved'),
      by: by.id,
      noteId,
    },
  ],

  closePublicOpinion: ({ by }, { reasonId }) => [{ type: 'publicOpinionClosed', by: by.id, reasonId }],

  linkToPublicOpinion: ({ state, by }, { complaintId, noteId }) =>
    state.complaints.includes(complaintId)
      ? refuse('S-44', 'complaintIsLinked')
      : [{ type: 'complaintLinked', complaintId, by: by.id, noteId }],
};

/** Only the draft that lies there now can be judged, and not by who wrote it. */
function notJudge(current: DocumentState, draft: number, by: Person): Refusal | undefined {
  if (current.status !== 'drafted') return refuse('S-44', 'nothingToApprove', { status: current.status });
  if (draft !== current.draft) return refuse('S-44', 'draftReplaced', { draft: current.draft });
  return current.draftedBy === by.id ? refuse('S-44', 'ownDraft') : undefined;
}

function ring(rules: Rules, { id, percent, dueAt }: ClockRang): PublicOpinionEvent[] {
  const kind = id.split('/')[0] ?? '';
  const tell = toldAt(rules.policy, kind, percent) as Audience[];
  if (tell.length === 0) return [];
  return percent < 100
    ? [{ type: 'clockWarned', clock: id, kind, percent, tell }]
    : [{ type: 'clockBroken', clock: id, kind, dueAt, tell }];
}
