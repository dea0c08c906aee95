import { exportColumns } from '../../services/casework/search/export-columns';
import { searchFields } from '../../services/casework/cases/case-schemas';
import { afterRun, allowedIn, bulkRequest } from '../../services/web/console/search/bulk-request';
import {
  addressOf,
  columns,
  columnsOf,
  endOf,
  exportAddress,
  fields,
  firstDayFrom,
  lastDayBefore,
  queryOf,
  startOf,
} from '../../services/web/console/search/search-query';

describe('the search of the console', () => {
  it('knows every filter of the list and only columns of the export', () => {
    expect([...fields].sort()).toEqual(Object.keys(searchFields).sort());
    expect(exportColumns).toEqual(expect.arrayContaining([...columns]));
  });

  it('asks what stands in the address, and leaves out what is empty or for somebody else', () => {
    const address = new URLSearchParams('stage=offered&grade=&q=+2026+&columns=stage&do=x');
    expect(queryOf(address)).toEqual({ stage: 'offered', q: '2026' });
  });

  it('leads from a query to an address and back', () => {
    const query = { promise: 'broken', department: 'service', sort: '-receivedAt' } as const;
    expect(queryOf(addressOf(query))).toEqual(query);
    expect(columnsOf(addressOf(query, ['acceptanceNumber', 'grade']))).toEqual(['acceptanceNumber', 'grade']);
  });

  it('always shows the number, in the order of the table, and nothing unknown', () => {
    expect(columnsOf(new URLSearchParams('columns=outcome,stage,secret'))).toEqual([
      'acceptanceNumber',
      'stage',
      'outcome',
    ]);
  });

  it('counts both days of a span, in the company’s zone', () => {
    expect([startOf('2026-02-09'), endOf('2026-02-09')]).toEqual([
      '2026-02-08T16:00:00.000Z',
      '2026-02-09T16:00:00.000Z',
    ]);
    expect(firstDayFrom(startOf('2026-02-09'))).toBe('2026-02-09');
    expect(lastDayBefore(endOf('2026-02-09'))).toBe('2026-02-09');
    expect(lastDayBefore('nonsense')).toBe('');
  });

  it('exports what is shown', () => {
    expect(exportAddress('csv', { stage: 'found' }, ['acceptanceNumber', 'stage'])).toBe(
      '/api/casework/v1/complaints/export.csv?stage=found&columns=acceptanceNumber%2Cstage',
    );
  });

  it('gives a command over many together with what was seen of each', () => {
    const chosen = [
      { id: 'a', seq: 4 },
      { id: 'b', seq: 0 },
    ];
    const body = { department: 'service', handler: 'zhao' };
    expect(bulkRequest('assignComplaint', chosen, body)).toEqual({
      command: 'assignComplaint',
      ids: ['a', 'b'],
      seen: { a: 4 },
      body,
    });
  });

  it('carries out only what the preview allowed', () => {
    const items = [
      { id: 'a', outcome: 'allowed' },
      { id: 'b', outcome: 'refused' },
      { id: 'c', outcome: 'stale' },
    ];
    expect(allowedIn(items)).toEqual(['a']);
    expect(afterRun(items, [{ id: 'a', outcome: 'done' }]).map(({ outcome }) => outcome)).toEqual([
      'done',
      'refused',
      'stale',
    ]);
  });
});
