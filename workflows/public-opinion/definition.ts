import { audienceTitles, clockTitle } from '../complaint/titles';
import type { CaseDefinition, CaseDescription, Effect } from '../contracts/case-definition';
import type { Instant, Recorded } from '../contracts/message';
import type { Audience, Rules } from '../contracts/policy';
import type { Clock } from '../policies/clock';
import { nextRing } from '../policies/clock';
import { localTime } from '../policies/local-time';
import { clockOf } from '../policies/working-time';
import { decide, guard } from './decide';
import type { PublicOpinionEvent } from './events';
import { evolve } from './evolve';
import { documents, type PublicDocument, publicOpinionMessages } from './messages';
import type { PublicOpinionState } from './state';
import { initialPublicOpinion } from './state';

/** One clock for each document, from the alarm to its last approval. */
export function clocks(rules: Rules, state: PublicOpinionState): Clock[] {
  return documents.map((document) =>
    clockOf(rules, clockKinds[document], 1, state.openedAt, {
      metAt: state.documents[document].settledAt ?? state.closedAt,
    }),
  );
}

export const clockKinds = {
  testReport: 'opinionTestReport',
  rectification: 'opinionRectification',
  apology: 'opinionApology',
} as const satisfies Record<PublicDocument, string>;

const documentTitles: Record<PublicDocument, string> = {
  testReport: '检测报告',
  rectification: '整改措施',
  apology: '致歉声明',
};
const statusTitles = {
  missing: '未起草',
  drafted: '待审批',
  refused: '退回修改',
  approved: '已批准',
  waived: '无需发布',
};

/** What somebody must do next: which command, whose turn, for which document. */
export interface PublicOpinionStep {
  command: string;
  audience: Audience;
  document?: PublicDocument;
}

/** Whose turn it is: drafts of public relations, approvals of those who have not spoken, the release. */
export function nextSteps(rules: Rules, state: PublicOpinionState): PublicOpinionStep[] {
  if (state.ended) return [];
  const steps = documents.flatMap((document): PublicOpinionStep[] => {
    const { status, approvals } = state.documents[document];
    if (status === 'missing' || status === 'refused') {
      return [{ command: 'draftDocument', audience: 'public-relations', document }];
    }
    if (status !== 'drafted') return [];
    const owing = rules.policy.publicOpinion.approvers.filter((r) => !approvals.some((a) => a.role === r));
    return owing.map((audience) => ({ command: 'approveDocument', audience, document }));
  });
  return steps.length > 0 ? steps : [{ command: 'releaseDocuments', audience: 'public-relations' }];
}

function effects(rules: Rules, state: PublicOpinionState, event: Recorded<PublicOpinionEvent>): Effect[] {
  const tell = (
    audiences: readonly Audience[],
    template: string,
    summary: string,
    params: Record<string, unknown>,
  ): Effect[] => [
    {
      kind: 'activity',
      name: 'tellStaff',
      input: { audiences, template, params: { case: state.publicOpinionId, ...params } },
      summary: `通知:${summary}`,
    },
  ];
  const task = (audiences: readonly Audience[], kind: string, summary: string): Effect[] =>
    tell(audiences, 'taskRaised', summary, { kind });
  switch (event.type) {
    case 'publicOpinionOpened':
      return task(['public-relations', 'legal', 'complaint-manager'], 'publicOpinion', '舆情达到阈值');
    case 'documentDrafted':
      return task(rules.policy.publicOpinion.approvers, 'documentToApprove', '待审批公开文件');
    case 'documentRefused':
      return task(['public-relations'], 'documentRefused', '公开文件退回');
    case 'documentsReleased':
      return task(['complaint-manager', 'operations', 'team-lead'], 'documentsReleased', '公开文件已发布');
    case 'clockWarned':
      return tell(event.tell, 'clockWarned', `${clockTitle(event.kind)} 预警`, {
        kind: event.kind,
        percent: event.percent,
      });
    case 'clockBroken':
      return tell(event.tell, 'clockBroken', `${clockTitle(event.kind)} 已超时`, {
        kind: event.kind,
        dueAt: event.dueAt,
      });
    default:
      return [];
  }
}

function describe(rules: Rules, state: PublicOpinionState, _now: Instant): CaseDescription {
  const next = nextRing(clocks(rules, state), state.rung);
  const turns = nextSteps(rules, state).map(
    (s) => `${s.document ? documentTitles[s.document] : '发布'}(${audienceTitles[s.audience]})`,
  );
  return {
    details: [
      `### 舆情 ${state.publicOpinionId}`,
      `- **话题** ${state.topic} · 声量 ${state.volume}`,
      ...documents.map((d) => `- **${documentTitles[d]}** ${statusTitles[state.documents[d].status]}`),
      `- **下一步** ${turns.join(';') || '已结束'}`,
      `- **关联投诉** ${state.complaints.length}`,
      next && !state.ended
        ? `- **下一时限** ${clockTitle(next.clock.kind)} · ${localTime(rules.policy.hours, next.level.at)}`
        : '',
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

/** Change when `evolve` changes. */
export const publicOpinionFoldVersion = 1;

/** A public-opinion case 舆情 as a durable case of its own (S-44). */
export const publicOpinionDefinition: CaseDefinition<PublicOpinionState, PublicOpinionEvent, Rules> = {
  messages: publicOpinionMessages,
  initial: initialPublicOpinion,
  guard,
  decide,
  evolve,
  clocks,
  effects,
  describe,
  clockTitle,
};
