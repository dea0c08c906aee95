import type { Hours } from '../../../workflows/contracts/policy';
import { localTime } from '../../../workflows/policies/local-time';
import type { Language, Text } from '../../shared/http/language';
import { textIn } from '../../shared/http/language';
import type { CaseRow } from '../cases/case-read-model';

interface Column {
  title: Text;
  of: (row: CaseRow, local: (at: string) => string) => string;
}

const columns = {
  acceptanceNumber: { title: { zh: '受理编号', en: 'Acceptance number' }, of: (r) => r.acceptance_number },
  id: { title: { zh: '投诉 id', en: 'Complaint id' }, of: (r) => r.complaint_id },
  stage: { title: { zh: '阶段', en: 'Stage' }, of: (r) => r.stage },
  grade: { title: { zh: '等级', en: 'Grade' }, of: (r) => r.grade ?? '' },
  category: { title: { zh: '分类', en: 'Category' }, of: (r) => r.category ?? '' },
  channel: { title: { zh: '渠道', en: 'Channel' }, of: (r) => r.channel },
  department: { title: { zh: '部门', en: 'Department' }, of: (r) => r.department ?? '' },
  handler: { title: { zh: '经办人', en: 'Handler' }, of: (r) => r.handler ?? '' },
  receivedAt: { title: { zh: '收到时间', en: 'Received' }, of: (r, local) => local(r.received_at) },
  promiseDueAt: { title: { zh: '承诺期限', en: 'Promise due' }, of: (r, local) => local(r.promise_due) },
  nextDueAt: {
    title: { zh: '下一时限', en: 'Next limit' },
    of: (r, local) => (r.next_due === 'infinity' ? '' : local(r.next_due)),
  },
  outcome: { title: { zh: '结果', en: 'Outcome' }, of: (r) => r.outcome ?? '' },
  seq: { title: { zh: '事件数', en: 'Events' }, of: (r) => String(r.seq) },
} satisfies Record<string, Column>;

export type ExportColumn = keyof typeof columns;
export const exportColumns = Object.keys(columns) as [ExportColumn, ...ExportColumn[]];

export const headingOf = (chosen: readonly ExportColumn[], language: Language): string[] =>
  chosen.map((name) => textIn(columns[name].title, language));

/** Instants in the company's own time, to the minute. */
export const lineOf = (row: CaseRow, chosen: readonly ExportColumn[], hours: Hours): string[] =>
  chosen.map((name) => (columns[name] as Column).of(row, (at) => localTime(hours, at).slice(0, 16)));
