import type { ComplaintState } from '../state';
import type { Folds } from '../subject';
import type { EvidenceEvent } from './events';
import type { EvidenceItem } from './state';

export const folds: Folds<EvidenceEvent> = {
  evidenceAdded: (state, { evidenceId, sha256 }) =>
    sha256 === undefined
      ? state
      : { ...state, evidenceFiles: { ...state.evidenceFiles, [evidenceId]: sha256 } },
  evidenceItemRecorded: (state, event) => {
    const { itemId, kind, source, collector, collectedAt, fileId, sha256, place, sensitive } = event;
    const item: EvidenceItem = {
      itemId,
      kind,
      source,
      collector,
      collectedAt,
      fileId,
      sha256,
      place,
      sensitive,
      holder: collector,
      sealed: false,
      custody: [],
    };
    return { ...state, evidenceItems: [...(state.evidenceItems ?? []), item] };
  },
  evidenceHandedOver: (state, { itemId, act, by, to, place, at }) =>
    withItems(state, (item) =>
      item.itemId === itemId
        ? {
            ...item,
            holder: to ?? item.holder,
            place: place ?? item.place,
            sealed: act === 'sealed' || (item.sealed && act !== 'unsealed'),
            custody: [...item.custody, { act, by, to, place, at }],
          }
        : item,
    ),
  evidenceTampered: (state, { evidenceId }) =>
    withItems(state, (item) => (item.fileId === evidenceId ? { ...item, tampered: true } : item)),
};

const withItems = (state: ComplaintState, change: (item: EvidenceItem) => EvidenceItem): ComplaintState =>
  state.evidenceItems ? { ...state, evidenceItems: state.evidenceItems.map(change) } : state;
