import { refuse } from '../../contracts/message';
import type { Decide } from '../rules';
import { personOf, raise } from '../rules';
import type { SafetyCommands } from './messages';

/** L-15: the authority hears of it within its clock, and the sale stops now. */
export const reportSafetyDefect: Decide<SafetyCommands['reportSafetyDefect']> = ({ state, by }, payload) => {
  const { hazard, stopSale, lot } = payload;
  if (stopSale === 'lot' && !lot) return refuse('L-15', 'lotMissing');
  const known = (state.safetyDefects ?? []).some((d) => d.hazard === hazard && d.lot === lot && !d.filedAt);
  if (known) return refuse('L-15', 'defectKnown', { hazard });
  const n = (state.safetyDefects?.length ?? 0) + 1;
  return [
    { type: 'safetyDefectReported', n, ...payload, by: personOf(by).id },
    ...raise(state, { kind: 'stopSale', audience: 'operations', rule: 'L-15', about: String(n) }),
  ];
};

export const recordSafetyReport: Decide<SafetyCommands['recordSafetyReport']> = ({ state, by }, payload) => {
  const defect = state.safetyDefects?.find((d) => d.n === payload.n);
  if (!defect) return refuse('L-15', 'unknownDefect');
  if (defect.filedAt) return refuse('L-15', 'safetyReportFiled');
  if (!payload.proof.evidenceId && !payload.proof.noteId) return refuse('L-15', 'safetyProofMissing');
  return [{ type: 'safetyReportFiled', ...payload, by: personOf(by).id }];
};

/** L-14: notice and consent stand on record before the sensitive thing is done. */
export const recordConsent: Decide<SafetyCommands['recordConsent']> = ({ state, by }, payload) => {
  const { about, given } = payload;
  if (state.consents?.[about]?.given === given) return refuse('L-14', 'consentKnown', { about });
  return [{ type: 'consentRecorded', ...payload, by: personOf(by).id }];
};
