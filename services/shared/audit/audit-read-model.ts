import type { Queryable } from '../database/database';

export interface AuditFilter {
  caseId?: string | undefined;
  actor?: string | undefined;
  action?: string | undefined;
}

export interface AuditRow {
  id: number;
  at: string;
  actor: string;
  action: string;
  case_id: string;
  subject: string;
  rule: string | null;
  reason: string | null;
  request_id: string;
}

/** Newest first, before an id. */
export async function auditPage(
  database: Queryable,
  { caseId, actor, action }: AuditFilter,
  page: { before: number | undefined; limit: number },
): Promise<AuditRow[]> {
  const params: unknown[] = [];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const where = [
    caseId === undefined ? undefined : `case_id = ${bind(caseId)}`,
    actor === undefined ? undefined : `actor = ${bind(actor)}`,
    action === undefined ? undefined : `action = ${bind(action)}`,
    page.before === undefined ? undefined : `id < ${bind(page.before)}`,
  ].filter((part) => part !== undefined);
  return database.query<AuditRow>(
    `select id, at, actor, action, case_id, subject, rule, reason, request_id from audit
     ${where.length > 0 ? `where ${where.join(' and ')}` : ''}
     order by id desc limit ${bind(page.limit)}`,
    params,
    'fresh',
  );
}
