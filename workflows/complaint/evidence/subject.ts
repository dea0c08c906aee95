import { refuse } from '../../contracts/message';
import { type Subject, untilArchive } from '../subject';
import { evidenceTampered, handOverEvidence, recordEvidenceItem } from './decide';
import type { EvidenceEvent } from './events';
import { folds } from './evolve';
import type { EvidenceCommands, EvidenceFacts } from './messages';

/** Evidence of an investigation: where it comes from, its hash, and who has had it (S-26). */
export const evidence: Subject<EvidenceCommands, EvidenceFacts, EvidenceEvent> = {
  since: 2,
  commands: {
    recordEvidenceItem: {
      title: '登记证据',
      stages: untilArchive,
      rule: 'S-26',
      decide: recordEvidenceItem,
    },
    handOverEvidence: {
      title: '证据交接',
      stages: untilArchive,
      rule: 'S-26',
      unless: ({ state }) => (state.evidenceItems ? undefined : refuse('S-26', 'unknownEvidenceItem')),
      decide: handOverEvidence,
    },
  },
  facts: { evidenceTampered },
  folds,
};
