import { seenBy } from '../../services/casework/timeline/timeline-read-model';
import type { StoryItem } from '../../services/shared/cases/case-story';
import type { Role } from '../../workflows/contracts/message';

const story: StoryItem[] = [
  {
    seq: 8,
    type: 'accountabilityRequested',
    at: '2026-02-09T02:00:00.000Z',
    messageId: 'm8',
    by: { kind: 'system' },
    event: { triggers: ['majorLoss'], persons: [{ id: 'wang', part: 'direct' }] },
    texts: [],
  },
];
const reader = (role: Role) => ({ kind: 'person' as const, id: role, roles: [role], level: 2 });

it('S-50 the timeline tells only those who must know whom accountability names', () => {
  expect(JSON.stringify(seenBy(reader('specialist'), story))).not.toContain('wang');
  expect(seenBy(reader('specialist'), story)[0]?.event).toEqual({ triggers: ['majorLoss'] });
  expect(JSON.stringify(seenBy(reader('complaint-manager'), story))).toContain('wang');
});
