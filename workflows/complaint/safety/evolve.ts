import type { Folds } from '../subject';
import type { SafetyEvent } from './events';

export const folds: Folds<SafetyEvent> = {
  safetyDefectReported: (state, { n, hazard, stopSale, lot, at }) => ({
    ...state,
    safetyDefects: [...(state.safetyDefects ?? []), { n, hazard, stopSale, lot, reportedAt: at }],
  }),
  safetyReportFiled: (state, { n, at }) => ({
    ...state,
    safetyDefects: state.safetyDefects?.map((d) => (d.n === n ? { ...d, filedAt: at } : d)),
  }),
  consentRecorded: (state, { about, given, at }) => ({
    ...state,
    consents: { ...state.consents, [about]: { given, at } },
  }),
};
