import type { Actor, Instant, Message, Refusal } from '../contracts/message';
import { refuse } from '../contracts/message';
import type { Audience, Rules } from '../contracts/policy';
import { type ClockRang, toldAt } from '../policies/clock';
import { verdictOf } from '../policies/quorum';
import type { DiagnosisEvent, Dissent } from './events';
import type { DiagnosisCommands, DiagnosisFacts } from './messages';
import type { DiagnosisState } from './state';

const declined = (fact: string, rule: string, reason: string): DiagnosisEvent[] => [
  { type: 'factDeclined', fact, rule, reason },
];

/** S-42: only the complaint manager decides what the departments could not; L-02 holds here too. */
export function guard(rules: Rules, state: DiagnosisState, name: string, by: Actor): Refusal | undefined {
  if (name !== 'decideConclusion') return refuse('S-46', 'unknownCommand');
  if (by.kind !== 'person' || !rules.policy.permissions[name]?.includes(by.role))
    return refuse('S-46', 'notPermitted');
  if (isComplainedAbout(state, by)) return refuse('L-02', 'conflictOfInterest');
  return state.status === 'undecided'
    ? undefined
    : refuse('S-42', 'diagnosisNotUndecided', { status: state.status });
}

const isComplainedAbout = (state: DiagnosisState, by: { id: string; team?: string }): boolean =>
  (state.subject?.staffRef !== undefined && state.subject.staffRef === by.id) ||
  (state.subject?.team !== undefined && state.subject.team === by.team);

/** Every rule of a joint diagnosis. */
export function decide(
  rules: Rules,
  state: DiagnosisState,
  message: Message,
  now: Instant,
): DiagnosisEvent[] | Refusal {
  const { name, by, payload } = message;
  switch (name) {
    case 'decideConclusion':
      return (
        guard(rules, state, name, by) ??
        decideConclusion(rules, state, by, payload as DiagnosisCommands['decideConclusion'])
      );
    case 'opinionGiven':
      return opinionGiven(rules, state, by, payload as DiagnosisFacts['opinionGiven'], now);
    case 'calledOff':
      return state.ended ? declined(name, 'S-42', 'diagnosisNotOpen') : [{ type: 'diagnosisCalledOff' }];
    case 'staffTold':
      return [{ type: 'staffTold', ...(payload as DiagnosisFacts['staffTold']) }];
    case 'clockRang':
      return ring(rules, state, payload as ClockRang);
    default:
      return declined(name, 'S-46', 'unknownFact');
  }
}

function decideConclusion(
  rules: Rules,
  state: DiagnosisState,
  by: Actor,
  payload: DiagnosisCommands['decideConclusion'],
): DiagnosisEvent[] {
  const { causeCode, department, reasonId } = payload;
  const id = by.kind === 'person' ? by.id : '';
  return [
    {
      type: 'conclusionDecided',
      causeCode,
      responsible: department,
      ...dissent(rules, state, causeCode),
      reasonId,
      by: id,
    },
  ];
}

/** One opinion per asked department, weighed by policy; none for the suspected one. */
function opinionGiven(
  rules: Rules,
  state: DiagnosisState,
  by: Actor,
  payload: DiagnosisFacts['opinionGiven'],
  now: Instant,
): DiagnosisEvent[] {
  const fact = 'opinionGiven';
  if (state.status === 'concluded' || state.status === 'calledOff')
    return declined(fact, 'S-42', 'diagnosisNotOpen');
  if (by.kind !== 'person' || !by.department || !state.departments.includes(by.department)) {
    return declined(fact, 'S-42', 'departmentNotAsked');
  }
  if (isComplainedAbout(state, by)) return declined(fact, 'L-02', 'conflictOfInterest');
  if (now > state.deadline && state.status === 'undecided') return declined(fact, 'S-42', 'deadlinePassed');
  const weighs = by.department !== state.suspected;
  const opinion = {
    department: by.department,
    by: by.id,
    causeCode: payload.causeCode,
    responsible: payload.department,
    weighs,
    ...(rules.logic >= 2 && { weight: weightOf(rules, state, by.department), opinionId: payload.opinionId }),
  };
  const opinions = [...state.opinions.filter((o) => o.department !== by.department), { ...opinion, at: now }];
  return [
    { type: 'opinionRecorded', ...opinion, opinionId: payload.opinionId },
    ...conclude(rules, { ...state, opinions }, false),
  ];
}

function conclude(rules: Rules, state: DiagnosisState, final: boolean): DiagnosisEvent[] {
  const asked = state.departments.reduce((sum, d) => sum + weightOf(rules, state, d), 0);
  const votes = state.opinions
    .filter((o) => o.weighs)
    .map((o) => ({ causeCode: o.causeCode, weight: o.weight ?? 1 }));
  const verdict = verdictOf(votes, asked, rules.policy.diagnosis.quorum, final, rules.logic >= 2);
  if (verdict.outcome === 'open') return [];
  // The manager has been told; an opinion that came or changed since counts when it decides.
  if (rules.logic >= 2 && state.status === 'undecided' && verdict.outcome !== 'concluded') return [];
  if (verdict.outcome !== 'concluded') return [{ type: 'conclusionMissed', reason: verdict.outcome }];
  const { causeCode } = verdict;
  const responsible = state.opinions.find(
    (o) => o.weighs && o.causeCode === causeCode && o.responsible,
  )?.responsible;
  return [{ type: 'conclusionReached', causeCode, responsible, ...dissent(rules, state, causeCode) }];
}

/** S-42: what a department's opinion weighs; that of the suspected one nothing. */
function weightOf(rules: Rules, state: DiagnosisState, department: string): number {
  if (department === state.suspected) return 0;
  const { weights } = rules.policy.diagnosis;
  return rules.logic >= 2 && weights ? (weights[department] ?? weights.default) : 1;
}

/** Who saw it otherwise: their number, and since logic 2 their words. */
function dissent(
  rules: Rules,
  state: DiagnosisState,
  causeCode: string,
): { dissent: number; dissents?: Dissent[] } {
  const others = state.opinions.filter((o) => o.weighs && o.causeCode !== causeCode);
  if (rules.logic < 2 || others.length === 0) return { dissent: others.length };
  const dissents = others.flatMap(({ department, causeCode: cause, opinionId }) =>
    opinionId ? [{ department, causeCode: cause, opinionId }] : [],
  );
  return { dissent: others.length, dissents };
}

function ring(rules: Rules, state: DiagnosisState, { id, percent }: ClockRang): DiagnosisEvent[] {
  if (percent >= 100) return conclude(rules, state, true);
  const tell = toldAt(rules.policy, 'diagnosis', percent) as Audience[];
  return tell.length > 0 ? [{ type: 'clockWarned', clock: id, kind: 'diagnosis', percent, tell }] : [];
}
