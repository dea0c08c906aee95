import type { MessageKind } from '../contracts/case-definition';
import { calming } from './calming/subject';
import { closing } from './closing/subject';
import { containment } from './containment/subject';
import { approval } from './approval/subject';
import { escalation } from './escalation/subject';
import type { ComplaintEvent } from './events';
import { external } from './external/subject';
import { extension } from './extension/subject';
import { evidence } from './evidence/subject';
import { interim } from './interim/subject';
import { investigation } from './investigation/subject';
import { investigationPlan } from './investigation-plan/subject';
import { jointDiagnosis } from './joint-diagnosis/subject';
import { legal } from './legal/subject';
import { intent } from './intent/subject';
import type { CommandName, ComplaintCommands, ComplaintFacts, FactName } from './messages';
import { nature } from './nature/subject';
import { offer } from './offer/subject';
import { ownership } from './ownership/subject';
import { plan } from './plan/subject';
import { pause } from './pause/subject';
import { promise } from './promise/subject';
import { record } from './record/subject';
import { rectification } from './rectification/subject';
import { reply } from './reply/subject';
import { restatement } from './restatement/subject';
import { links } from './links/subject';
import { repeat } from './repeat/subject';
import { review } from './review/subject';
import { rootCause } from './root-cause/subject';
import type { Decide } from './rules';
import { safety } from './safety/subject';
import { silence } from './silence/subject';
import type { Command, Folds, Subject } from './subject';
import { supervision } from './supervision/subject';
import { tasks } from './tasks/subject';
import { transfer } from './transfer/subject';
import { triage } from './triage/subject';

/**
 * The subjects of the case. Their order is the order of the effects of one event and of the next steps: new ones
 * come last, since effects carry their number in their key.
 */
const list = [
  record,
  triage,
  promise,
  investigation,
  jointDiagnosis,
  reply,
  offer,
  closing,
  tasks,
  legal,
  safety,
  silence,
  restatement,
  containment,
  nature,
  plan,
  approval,
  external,
  review,
  ownership,
  transfer,
  intent,
  supervision,
  calming,
  investigationPlan,
  rootCause,
  pause,
  extension,
  links,
  repeat,
  evidence,
  interim,
  rectification,
  escalation,
] as const;

/** The same, as the case sees them: any command, any fact, any event. */
export const subjects = list as unknown as readonly Subject<
  Record<string, unknown>,
  Record<string, unknown>,
  ComplaintEvent
>[];

/** The subjects that take part in a case of this logic. */
export const subjectsOf = (logic: number): typeof subjects => byLogic.get(logic) ?? remember(logic);

const byLogic = new Map<number, typeof subjects>();

function remember(logic: number): typeof subjects {
  const taking = subjects.filter((s) => s.since <= logic);
  byLogic.set(logic, taking);
  return taking;
}

type Commands = { [N in CommandName]: Command<ComplaintCommands[N]> };
type Facts = { [N in FactName]: Decide<ComplaintFacts[N]> };

/** Every command of the case. */
export const commands: Commands = Object.assign({}, ...list.map((s) => s.commands)) as Commands;

/** Every fact of the case. */
export const facts: Facts = Object.assign({}, ...list.map((s) => s.facts)) as Facts;

/** From which logic on a command or fact is known. */
export const since: Record<string, number> = Object.fromEntries(
  subjects.flatMap((s) => [...Object.keys(s.commands), ...Object.keys(s.facts)].map((n) => [n, s.since])),
);

/** What an event of this type means in a case of this logic, in the order of the subjects; none: nobody knows it. */
export const foldsOf = (type: string, logic: number): Fold[] | undefined =>
  folds[type]?.filter(([from]) => from <= logic).map(([, fold]) => fold);

type Fold = Folds<ComplaintEvent>['taskRaised'];

const folds = gather((s) =>
  Object.fromEntries(Object.entries(s.folds).map(([type, fold]) => [type, [s.since, fold] as const])),
) as Record<string, (readonly [number, Fold])[]>;

/** Every message of the complaint case and how it travels. */
export const complaintMessages: Record<string, MessageKind> = {
  ...Object.fromEntries(Object.keys(commands).map((name) => [name, 'command' as const])),
  ...Object.fromEntries(Object.keys(facts).map((name) => [name, 'fact' as const])),
};

export const commandNames = Object.keys(commands) as CommandName[];

function gather<T>(part: (subject: (typeof subjects)[number]) => Record<string, T>): Record<string, T[]> {
  const all: Record<string, T[]> = {};
  for (const subject of subjects) {
    for (const [name, value] of Object.entries(part(subject))) (all[name] ??= []).push(value);
  }
  return all;
}
