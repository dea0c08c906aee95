import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils';
import { accountabilityDefinition } from '../../workflows/accountability/definition';
import { complaintDefinition } from '../../workflows/complaint/definition';
import type { CaseDefinition } from '../../workflows/contracts/case-definition';
import type { EventBase, Recorded } from '../../workflows/contracts/message';
import type { Rules } from '../../workflows/contracts/policy';
import { diagnosisDefinition } from '../../workflows/diagnosis/definition';
import type { CaseState } from '../../workflows/policies/clock';
import type { History } from '../support/case-history';

const folder = path.join(__dirname, 'histories');

/** A case as a released version lived it, and the state it had at the end. */
export interface RecordedCase {
  caseId: string;
  state: unknown;
  history: History;
}

/** One behaviour of one release: all cases that took part. */
export interface RecordedBehaviour {
  name: string;
  cases: RecordedCase[];
}

/** Every behaviour of every release; none is ever removed while a complaint of its release may still run. */
export function recordedBehaviours(): RecordedBehaviour[] {
  return readdirSync(folder).flatMap((release) =>
    readdirSync(path.join(folder, release)).map((file) => ({
      name: `${release}/${path.basename(file, '.json')}`,
      cases: read(path.join(folder, release, file)),
    })),
  );
}

const read = (file: string): RecordedCase[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as RecordedCase[]).map((one) => ({
    ...one,
    history: historyFromJSON(one.history),
  }));

/** Writes one event per line. */
export function keep(release: string, name: string, cases: RecordedCase[]): void {
  const text = cases.map(({ caseId, state, history }) => {
    const { events } = JSON.parse(historyToJSON(history)) as { events: object[] };
    const lines = events.map((event) => JSON.stringify(event)).join(',\n');
    return `{"caseId":${JSON.stringify(caseId)},\n"state":${JSON.stringify(state)},\n"history":{"events":[\n${lines}\n]}}`;
  });
  mkdirSync(path.join(folder, release), { recursive: true });
  writeFileSync(path.join(folder, release, `${name}.json`), `[${text.join(',\n')}]\n`);
}

/** The state that events make of a case. */
export function fold(caseId: string, events: Recorded<EventBase>[]): unknown {
  const definition = definitionOf(caseId) as unknown as CaseDefinition<CaseState, EventBase, Rules>;
  return JSON.parse(JSON.stringify(events.reduce(definition.evolve, definition.initial)));
}

const definitionOf = (caseId: string) =>
  caseId.startsWith('accountability/')
    ? accountabilityDefinition
    : caseId.includes('/diagnosis/')
      ? diagnosisDefinition
      : complaintDefinition;
