import { assertNever } from '../contracts/message';
import { withRing } from '../policies/clock';
import type { RecordedDiagnosisEvent } from './events';
import type { DiagnosisState } from './state';

/** Folds one event into the state of a joint diagnosis. */
export function evolve(state: DiagnosisState, event: RecordedDiagnosisEvent): DiagnosisState {
  return { ...fold(state, event), seq: event.seq };
}

function fold(state: DiagnosisState, event: RecordedDiagnosisEvent): DiagnosisState {
  switch (event.type) {
    case 'clockRang':
      return withRing(state, event);
    case 'diagnosisAsked': {
      const { complaintId, parentId, acceptanceNumber, n, departments, suspected, subject, deadline } = event;
      return {
        ...state,
        complaintId,
        parentId,
        acceptanceNumber,
        n,
        departments,
        suspected,
        subject,
        deadline,
        askedAt: event.at,
      };
    }
    case 'opinionRecorded': {
      const { department, by, causeCode, responsible, weighs, weight, opinionId, at } = event;
      // Diagnoses of logic 1 count heads and keep no words.
      const weighed = weight === undefined ? {} : { weight, opinionId };
      const opinion = { department, by, causeCode, responsible, weighs, ...weighed, at };
      const others = state.opinions.filter((o) => o.department !== department);
      return { ...state, opinions: [...others, opinion] };
    }
    case 'conclusionReached':
    case 'conclusionDecided':
      return {
        ...state,
        status: 'concluded',
        causeCode: event.causeCode,
        ...(event.dissents && { dissents: event.dissents }),
        ended: true,
      };
    case 'conclusionMissed':
      return { ...state, status: 'undecided' };
    case 'diagnosisCalledOff':
      return { ...state, status: 'calledOff', ended: true };
    case 'clockWarned':
    case 'staffTold':
    case 'factDeclined':
      return state;
    default:
      return assertNever(event);
  }
}
