import {
  boardStages,
  columnQuery,
  countOf,
  minuteOf,
  stateOf,
} from '../../services/web/console/board/board-state';
import { stages } from '../../workflows/complaint/vocabulary';

const nowMs = Date.parse('2026-02-09T01:00:30.000Z');

describe('the board of the console', () => {
  it('has every stage in its order but the archive', () => {
    expect([...boardStages, 'archived']).toEqual([...stages]);
  });

  it('asks each column for its stage, with what the address filters by', () => {
    const address = new URLSearchParams('department=service&grade=major&other=1');
    expect(columnQuery(address, 'found', nowMs)).toEqual({
      department: 'service',
      grade: 'major',
      stage: 'found',
    });
  });

  it('shows broken promises of open complaints as the service names them', () => {
    expect(columnQuery(new URLSearchParams('state=broken'), 'found', nowMs)).toEqual({
      promise: 'broken',
      resolved: 'false',
      stage: 'found',
    });
  });

  it('shows as at risk a running promise that ends within a day', () => {
    expect(columnQuery(new URLSearchParams('state=atRisk'), 'graded', minuteOf(nowMs))).toEqual({
      promise: 'running',
      due_from: '2026-02-09T01:00:00.000Z',
      due_before: '2026-02-10T01:00:00.000Z',
      stage: 'graded',
    });
  });

  it('does not take a state that it does not know', () => {
    expect(stateOf(new URLSearchParams('state=nonsense'))).toBeUndefined();
  });

  it('says that there are more than were counted', () => {
    expect([countOf(undefined, false), countOf([], false), countOf([], true)]).toEqual(['…', '0', '0+']);
  });
});
