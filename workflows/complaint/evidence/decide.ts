import { refuse } from '../../contracts/message';
import { type Decide, isComplainedAbout, personOf, raise } from '../rules';
import type { EvidenceCommands, EvidenceFacts } from './messages';
import { evidenceItem } from './state';

/** S-26: type, source, collector, time, and the hash of its file as intake told it. */
export const recordEvidenceItem: Decide<EvidenceCommands['recordEvidenceItem']> = (
  { state, by, now },
  { collector, fileId, ...item },
) => {
  const sha256 = fileId === undefined ? undefined : state.evidenceFiles?.[fileId];
  if (fileId !== undefined && !sha256) return refuse('S-26', 'unknownEvidenceFile');
  if (item.collectedAt > now) return refuse('S-26', 'collectedInFuture');
  if (item.kind === 'physicalItem' && !item.place) return refuse('S-26', 'evidencePlaceMissing');
  if (!fileId && !item.place && !item.noteId) return refuse('S-26', 'evidenceWithoutSubstance');
  if (isComplainedAbout(state, collector)) return refuse('L-02', 'custodianComplainedAbout');
  return [
    {
      type: 'evidenceItemRecorded',
      itemId: `evidence-${(state.evidenceItems?.length ?? 0) + 1}`,
      ...item,
      collector: collector.id,
      ...(fileId !== undefined && { fileId, sha256 }),
      by: personOf(by).id,
    },
  ];
};

/** S-26: the chain of custody; a sealed item is neither viewed nor unpacked by the way. */
export const handOverEvidence: Decide<EvidenceCommands['handOverEvidence']> = (
  { state, by },
  { itemId, act, to, place, noteId },
) => {
  const item = evidenceItem(state, itemId);
  if (!item) return refuse('S-26', 'unknownEvidenceItem');
  if (to && isComplainedAbout(state, to)) return refuse('L-02', 'custodianComplainedAbout');
  if (act === 'handedOver' && !to) return refuse('S-26', 'handOverToWhom');
  if ((act === 'moved' || act === 'passedOn') && !place) return refuse('S-26', 'evidencePlaceMissing');
  if (item.sealed && (act === 'viewed' || act === 'sealed')) return refuse('S-26', 'evidenceSealed');
  if (!item.sealed && act === 'unsealed') return refuse('S-26', 'evidenceNotSealed');
  return [{ type: 'evidenceHandedOver', itemId, act, to: to?.id, place, noteId, by: personOf(by).id }];
};

/** F-21: tampering is shown, and somebody must look into it. */
export const evidenceTampered: Decide<EvidenceFacts['evidenceTampered']> = ({ state }, { evidenceId }) => [
  { type: 'evidenceTampered', evidenceId },
  ...raise(state, {
    kind: 'evidenceTampered',
    audience: 'complaint-manager',
    rule: 'S-26',
    about: evidenceId,
  }),
];
