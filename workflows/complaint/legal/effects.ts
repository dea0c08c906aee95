import type { Effects } from '../subject';
import { tellStaff } from '../telling';
import { itemsOf } from './decide';

export const effects: Effects = {
  // a threat of media or lawsuit informs legal. Of a major case triage tells legal already (S-45).
  complaintGraded: (rules, state, event) =>
    event.grade !== 'major' && itemsOf(rules.policy.legal, event.facts).length > 0
      ? tellStaff(state, ['legal'], 'taskRaised', '法律风险', { kind: 'legalReview' })
      : [],
  legalChecklistFilled: (_rules, state, event) =>
    event.byLegal || event.items.length === 0
      ? []
      : tellStaff(state, ['legal'], 'taskRaised', '法律风险', { kind: 'legalReview' }),
  holdPlaced: (_rules, state) =>
    tellStaff(state, ['handler', 'legal'], 'taskRaised', '法务暂缓', { kind: 'legalHold' }),
  holdCleared: (_rules, state) =>
    tellStaff(state, ['handler'], 'taskRaised', '法务已放行', { kind: 'holdCleared' }),
};
