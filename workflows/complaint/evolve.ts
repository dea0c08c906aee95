import { withRing } from '../policies/clock';
import type { RecordedComplaintEvent } from './events';
import type { ComplaintState } from './state';
import { foldsOf, subjects } from './subjects';

/** Folds one event into the state: the only way the state changes, in the workflow, the read model and the past. */
export function evolve(state: ComplaintState, event: RecordedComplaintEvent): ComplaintState {
  const next = fold(state, event);
  const ended = next.stage === 'archived' && next.reopeningEnded && !subjects.some((s) => s.holdsEnd?.(next));
  return ended ? { ...next, seq: event.seq, ended } : { ...next, seq: event.seq };
}

function fold(state: ComplaintState, event: RecordedComplaintEvent): ComplaintState {
  if (event.type === 'clockRang') return withRing(state, event);
  const logic = event.type === 'complaintAccepted' ? event.logic : state.pinned.logic;
  const folds = foldsOf(event.type, logic);
  // A log is folded for ever: an event that nobody knows was written by a newer version.
  if (!folds) throw new Error(`no fold for ${event.type}`);
  return folds.reduce((folded, one) => one!(folded, event as never), state);
}
