import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { z } from 'zod';
import { auditOf, recordReads } from '../../shared/audit/audit-repository';
import { permission } from '../../shared/access/permission';
import { content, type Endpoint, endpoint } from '../../shared/http/endpoint';
import { Problem } from '../../shared/http/problem';
import { validationFailed } from '../../shared/http/validation';
import { confinedTo, readsReports } from '../cases/case-access';
import { type CaseFilter, casePage, type CaseRow, type Sort, sorts } from '../cases/case-read-model';
import { filterOf, searchFields } from '../cases/case-schemas';
import type { Casework } from '../casework';
import { type ExportColumn, exportColumns, headingOf, lineOf } from './export-columns';

const path = '/api/casework/v1/complaints/export';
const name = 'casework.complaints.export';
const pageSize = 1_000;
/** CSV streams; a workbook is made in memory. */
const most = { csv: 100_000, xlsx: 20_000 } as const;

const query = z.strictObject({
  ...searchFields,
  /** Names with commas between them; all when left out. */
  columns: z.string().max(300).optional(),
});

/** The list as a file: the same search, the same rights; each complaint that leaves is in the audit. */
export function exportRoutes(casework: Casework): Endpoint[] {
  const { database, organization } = casework;
  const read = permission(name, { roles: 'all' });
  const asked = async (
    { columns: given, ...search }: z.output<typeof query>,
    { caller, requestId }: Pick<Parameters<typeof auditOf>[0], 'caller' | 'requestId'>,
    limit: number,
  ) => {
    const { hours } = await organization.livePolicy();
    const columns = columnsOf(given);
    const reading = auditOf({ caller, requestId, subject: name });
    const filter = {
      ...filterOf(search),
      visibleTo: confinedTo(caller),
      withReports: await readsReports(casework, caller),
    };
    const pages = pagesOf(casework, { filter, sort: search.sort, limit }, async (rows) => {
      await recordReads(
        database,
        reading,
        rows.map((row) => row.case_id),
      );
      return rows.map((row) => lineOf(row, columns, hours));
    });
    return { columns, pages };
  };

  return [
    endpoint({
      method: 'get',
      path: `${path}.csv`,
      summary: `The list as CSV, at most ${most.csv} complaints`,
      permission: read,
      request: { query },
      response: { 200: content('text/csv; charset=utf-8') },
      handler: async (ctx) => {
        const { columns, pages } = await asked(ctx.query, ctx, most.csv);
        const csv = async function* () {
          // A cell that begins like a formula must not become one in a reader's spreadsheet.
          yield stringify([headingOf(columns, ctx.language)], { bom: true, escape_formulas: true });
          for await (const lines of pages) yield stringify(lines, { escape_formulas: true });
        };
        return { status: 200 as const, body: Readable.from(csv()), headers: attached('csv') };
      },
    }),
    endpoint({
      method: 'get',
      path: `${path}.xlsx`,
      summary: `The list as a workbook, at most ${most.xlsx} complaints; more are refused, choose CSV or a narrower search`,
      permission: read,
      request: { query },
      response: { 200: content('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet') },
      handler: async (ctx) => {
        const { columns, pages } = await asked(ctx.query, ctx, most.xlsx + 1);
        const lines: string[][] = [headingOf(columns, ctx.language)];
        for await (const page of pages) lines.push(...page);
        if (lines.length > most.xlsx + 1) throw tooMany();
        const sheet = lines.map((line) => line.map((value) => ({ value, type: String })));
        const body = await writeXlsxFile(sheet, { stickyRowsCount: 1 }).toBuffer();
        return { status: 200 as const, body, headers: attached('xlsx') };
      },
    }),
  ];
}

const attached = (extension: string) => ({
  'Content-Disposition': `attachment; filename="complaints.${extension}"`,
});

const tooMany = (): Problem =>
  new Problem('conflict', {
    zh: `超过 ${most.xlsx} 件，请缩小范围或导出 CSV。`,
    en: `These are more than ${most.xlsx} complaints; narrow the search or take the CSV.`,
  });

function columnsOf(given: string | undefined): ExportColumn[] {
  const chosen = given?.split(',') ?? exportColumns;
  const unknown = chosen.filter((column) => !(exportColumns as string[]).includes(column));
  if (unknown.length === 0) return chosen as ExportColumn[];
  throw validationFailed([{ path: 'columns', message: `must be among ${exportColumns.join(', ')}` }]);
}

/** Page after page of the list's own order, each made into lines before the next is read. */
async function* pagesOf<L>(
  { database }: Casework,
  { filter, sort, limit }: { filter: CaseFilter; sort: Sort; limit: number },
  linesOf: (rows: CaseRow[]) => Promise<L>,
): AsyncGenerator<L> {
  let left = limit;
  let after: { value: string; caseId: string } | undefined;
  while (left > 0) {
    const size = Math.min(pageSize, left);
    const rows = await casePage(database, filter, { sort, after, limit: size });
    const last = rows.at(-1);
    if (!last) return;
    yield await linesOf(rows);
    if (rows.length < size) return;
    left -= rows.length;
    after = { value: last[sorts[sort][0]], caseId: last.case_id };
  }
}
