import type { CaseDefinition, CaseDescription, Effect } from '../contracts/case-definition';
import type { Instant, Recorded } from '../contracts/message';
import type { Rules } from '../contracts/policy';
import { clockTitle } from '../complaint/titles';
import type { Clock } from '../policies/clock';
import { clockOf } from '../policies/working-time';
import { localTime } from '../policies/local-time';
import { decide, guard } from './decide';
import type { DiagnosisEvent } from './events';
import { evolve } from './evolve';
import { diagnosisMessages } from './messages';
import type { DiagnosisState } from './state';
import { initialDiagnosis } from './state';

/** The opinions' deadline; it rings once and then the departments have spoken or the manager must. */
export function clocks(rules: Rules, state: DiagnosisState): Clock[] {
  const metAt = state.status === 'asking' ? undefined : state.deadline;
  return [clockOf(rules, 'diagnosis', state.n, state.askedAt, { dueAt: state.deadline, metAt })];
}

/** Departments that still owe their opinion. */
export const owing = (state: DiagnosisState): string[] =>
  state.status === 'asking'
    ? state.departments.filter((d) => !state.opinions.some((o) => o.department === d))
    : [];

function effects(_rules: Rules, state: DiagnosisState, event: Recorded<DiagnosisEvent>): Effect[] {
  const params = { acceptanceNumber: state.acceptanceNumber, deadline: state.deadline };
  const ask = (template: string, departments: string[], summary: string): Effect[] =>
    departments.map((department) => ({
      kind: 'activity',
      name: 'tellStaff',
      input: { complaintId: state.complaintId, audiences: ['department-head'], department, template, params },
      summary,
    }));
  const report = (name: string, payload: unknown, summary: string): Effect[] => [
    { kind: 'signal', workflowId: state.parentId, name, payload, summary },
  ];
  const { n } = state;
  switch (event.type) {
    case 'diagnosisAsked':
      return ask('diagnosisAsked', state.departments, '征求会诊意见');
    case 'clockWarned':
      return ask('diagnosisReminder', owing(state), '催办会诊意见');
    case 'conclusionReached':
    case 'conclusionDecided': {
      const outcome = event.type === 'conclusionReached' ? 'concluded' : 'decidedByManager';
      const { causeCode, responsible, dissent, dissents } = event;
      return report(
        'diagnosisConcluded',
        { n, outcome, causeCode, department: responsible, dissent, ...(dissents && { dissents }) },
        '会诊结论',
      );
    }
    case 'conclusionMissed':
      return report('diagnosisUndecided', { n, reason: event.reason }, '会诊未形成结论');
    case 'diagnosisCalledOff':
      return report('diagnosisConcluded', { n, outcome: 'calledOff', dissent: 0 }, '会诊已撤销');
    default:
      return [];
  }
}

function describe(rules: Rules, state: DiagnosisState, _now: Instant): CaseDescription {
  const answered = state.departments.length - owing(state).length;
  return {
    details: [
      `### ${state.acceptanceNumber} · 联合会诊 ${state.n}`,
      `- **状态** ${{ asking: '征求意见中', undecided: '待投诉管理者裁定', concluded: '已有结论', calledOff: '已撤销' }[state.status]}`,
      `- **意见** ${answered}/${state.departments.length}`,
      ...(state.dissents?.length
        ? [`- **不同意见** ${state.dissents.map((d) => `${d.department}(${d.causeCode})`).join('、')}`]
        : []),
      `- **待答复部门** ${owing(state).join('、') || '无'}`,
      `- **截止** ${localTime(rules.policy.hours, state.deadline)}`,
    ].join('\n'),
  };
}

/** Change when `evolve` changes. */
export const diagnosisFoldVersion = 1;

/** A joint diagnosis 联合会诊 as a durable case, child of a complaint (S-42). */
export const diagnosisDefinition: CaseDefinition<DiagnosisState, DiagnosisEvent, Rules> = {
  messages: diagnosisMessages,
  initial: initialDiagnosis,
  guard,
  decide,
  evolve,
  clocks,
  effects,
  describe,
  clockTitle,
};
