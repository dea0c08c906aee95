import type { z } from 'zod';
import type { Queryable } from '../../shared/database/database';
import { variablesOf } from './template-text';
import type { TextTemplate, usageSchema } from './text-template-schemas';

type Row = Omit<TextTemplate, 'variables'>;

const columns = `t.code, t.version, t.kind, t.texts, t.created_by as "createdBy", t.created_at as "createdAt",
  (select count(*)::int from text_template_use u where u.code = t.code and u.version = t.version) as uses`;

const templateOf = (row: Row): TextTemplate => ({
  ...row,
  variables: [...new Set(Object.values(row.texts).flatMap((text) => variablesOf(text)))].sort(),
});

/** One version of a template; the newest when none is named. */
export async function textTemplate(
  q: Queryable,
  code: string,
  version?: number,
): Promise<TextTemplate | undefined> {
  const [row] = await q.query<Row>(
    `select ${columns} from text_template t where t.code = $1 and ($2::int is null or t.version = $2)
     order by t.version desc limit 1`,
    [code, version ?? null],
  );
  return row && templateOf(row);
}

/** The newest version of each template. */
export async function newestTemplates(q: Queryable, kind: string | undefined): Promise<TextTemplate[]> {
  const rows = await q.query<Row>(
    `select ${columns} from text_template t
     where ($1::text is null or t.kind = $1)
       and t.version = (select max(n.version) from text_template n where n.code = t.code)
     order by t.kind, t.code`,
    [kind ?? null],
  );
  return rows.map(templateOf);
}

/** Every version of one template, newest first. */
export async function versionsOf(q: Queryable, code: string): Promise<TextTemplate[]> {
  const rows = await q.query<Row>(
    `select ${columns} from text_template t where t.code = $1 order by t.version desc`,
    [code],
  );
  return rows.map(templateOf);
}

/** How often each version was sent (messages) or made into a text (S-71). */
export const templateUsage = (q: Queryable): Promise<z.input<typeof usageSchema>[]> =>
  q.query(
    `select 'message' as of, template, template_version as version, count(*)::int as count
       from messages where state in ('delivered', 'toPrint') group by template, template_version
     union all
     select 'text', code, version, count(*)::int from text_template_use group by code, version
     order by 1, 2, 3`,
  );
