import type { CaseDefinition, CaseDescription, Effect } from '../contracts/case-definition';
import type { Instant, Recorded } from '../contracts/message';
import type { Audience, Rules } from '../contracts/policy';
import { clockTitle } from '../complaint/titles';
import type { Clock } from '../policies/clock';
import { nextRing } from '../policies/clock';
import { localTime } from '../policies/local-time';
import { clockOf } from '../policies/working-time';
import { decide, guard, unheard } from './decide';
import type { AccountabilityEvent } from './events';
import { evolve } from './evolve';
import { accountabilityMessages } from './messages';
import type { AccountabilityState } from './state';
import { initialAccountability } from './state';

/** The statement's limit, then the approvers'. */
export function clocks(rules: Rules, state: AccountabilityState): Clock[] {
  const { openedAt, hearingClosedAt, decidedAt } = state;
  const list = [clockOf(rules, 'statement', 1, openedAt, { metAt: hearingClosedAt })];
  if (hearingClosedAt) list.push(clockOf(rules, 'approval', 1, hearingClosedAt, { metAt: decidedAt }));
  return list;
}

function effects(_rules: Rules, state: AccountabilityState, event: Recorded<AccountabilityEvent>): Effect[] {
  const heard = state.persons.length > 0 ? state.persons.map((p) => `person:${p.id}`) : ['department-head'];
  const tell = (
    audiences: readonly string[],
    template: string,
    summary: string,
    params: Record<string, unknown> = {},
  ): Effect[] =>
    audiences.length === 0
      ? []
      : [
          {
            kind: 'activity',
            name: 'tellStaff',
            input: {
              audiences,
              department: state.department,
              template,
              params: { case: state.accountabilityId, ...params },
            },
            summary,
          },
        ];
  const named = (audiences: readonly Audience[]): string[] =>
    audiences.flatMap((a) =>
      a === 'person-heard'
        ? unheard(state).map((id) => (id === 'department-head' ? id : `person:${id}`))
        : [a],
    );
  switch (event.type) {
    case 'submissionOpened':
      return tell(heard, 'statementAsked', '征求当事人陈述');
    case 'hearingClosed':
      return tell(['hr', 'executive'], 'submissionToApprove', '请审批奖罚呈批');
    case 'clockWarned':
      return tell(named(event.tell), 'clockWarned', `${clockTitle(event.kind)} 预警`, {
        kind: event.kind,
        percent: event.percent,
      });
    case 'clockBroken':
      return tell(named(event.tell), 'clockBroken', `${clockTitle(event.kind)} 已超时`, {
        kind: event.kind,
        dueAt: event.dueAt,
      });
    case 'decisionReached':
      // notices name no names; the persons heard learn of it themselves.
      return tell([...new Set([...heard, 'department-head'])], 'accountabilityDecision', '通报奖罚决定', {
        approved: event.approved,
      });
    default:
      return [];
  }
}

function describe(rules: Rules, state: AccountabilityState, _now: Instant): CaseDescription {
  const next = nextRing(clocks(rules, state), state.rung);
  const stage = {
    hearing: '听取陈述',
    approving: '待人力资源与高管审批',
    approved: '已批准',
    refused: '未批准',
  }[state.stage];
  return {
    details: [
      `### 奖罚呈批 ${state.accountabilityId}`,
      `- **阶段** ${stage}`,
      `- **事由** ${state.triggers.join('、')}`,
      `- **部门** ${state.department ?? '—'}`,
      next
        ? `- **下一时限** ${clockTitle(next.clock.kind)} · ${localTime(rules.policy.hours, next.level.at)}`
        : '',
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

/** Change when `evolve` changes. */
export const accountabilityFoldVersion = 1;

/** A reward/penalty submission 奖罚呈批 as a durable case of the sealed namespace (S-48..S-50). */
export const accountabilityDefinition: CaseDefinition<AccountabilityState, AccountabilityEvent, Rules> = {
  messages: accountabilityMessages,
  initial: initialAccountability,
  guard,
  decide,
  evolve,
  clocks,
  effects,
  describe,
  clockTitle,
};
