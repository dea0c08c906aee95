import type { CaseDescription } from '../contracts/case-definition';
import type { Instant } from '../contracts/message';
import type { Rules } from '../contracts/policy';
import { nextRing } from '../policies/clock';
import { localTime } from '../policies/local-time';
import { clocks } from './clocks';
import { type NextStep, nextSteps } from './next-steps';
import { openPause } from './pause/state';
import type { ComplaintState } from './state';
import { commands } from './subjects';
import {
  audienceTitles,
  clockTitle,
  gradeReasonTitles,
  gradeTitles,
  intentTitle,
  outcomeTitles,
  stageTitles,
} from './titles';

/** What a manager reads on the workflow's page: codes and times only, never a name or a text. */
export function describe(rules: Rules, state: ComplaintState, _now: Instant): CaseDescription {
  const running = clocks(rules, state).filter((c) => !c.metAt);
  const next = nextRing(running, state.rung);
  const steps = nextSteps(rules, state);
  const children = state.diagnoses.filter((d) => !d.reported);
  const grade = state.grade ? gradeTitles[state.grade] : `${gradeTitles.general}(未分级)`;
  const at = (instant: Instant) => localTime(rules.policy.hours, instant);
  const turn = ({ command, audience, person }: NextStep): string => {
    if (person) return `${commands[command].title}(指定人员)`;
    const who = audience === 'handler' ? (state.handler?.role ?? 'team-lead') : audience;
    return `${commands[command].title}(${audienceTitles[who]})`;
  };
  const lines = [
    `### ${state.acceptanceNumber}`,
    `- **等级** ${grade}${state.gradeReasons.length > 0 ? `(${state.gradeReasons.map((r) => gradeReasonTitles[r] ?? r).join('、')})` : ''}`,
    `- **阶段** ${stageTitles[state.stage]}${state.outcome ? ` · ${outcomeTitles[state.outcome]}` : ''}`,
    state.intentLabel ? `- **标记** ${intentTitle}` : '',
    `- **下一步** ${steps.map(turn).join(';') || '等待客户或时限'}`,
    `- **承办部门** ${state.department ?? '未派单'}`,
    `- **承诺时限** ${at(state.promise.dueAt)}${state.promise.provisional ? '(暂定)' : ''}${state.promiseMetAt ? ' ✔' : openPause(state) ? '(暂停中)' : ''}`,
    next
      ? `- **下一时限** ${clockTitle(next.clock.kind)} ${next.level.percent} % · ${at(next.level.at)}`
      : '',
    children.length > 0 ? `- **进行中的会诊** ${children.map((d) => d.n).join('、')}` : '',
  ];
  return {
    details: lines.filter(Boolean).join('\n'),
    searchAttributes: {
      stage: state.stage,
      grade: state.grade ?? 'general',
      department: state.department,
      promiseDue: state.promise.dueAt || undefined,
      provisional: state.promise.provisional,
      round: Math.max(1, state.offers.length),
    },
  };
}
