import type { Queryable } from '../../shared/database/database';
import type { Department } from './department-schemas';

/** All departments by code. */
export async function allDepartments(q: Queryable): Promise<Department[]> {
  const rows = await q.query<Omit<Department, 'parent'> & { parent: string | null }>(
    `select code, json_build_object('zh', name_zh, 'en', name_en) as name, kind, parent,
            customer_facing as "customerFacing"
     from department order by code`,
  );
  return rows.map(({ parent, ...department }) => (parent === null ? department : { ...department, parent }));
}

/** The code and those of every department above it; empty for an unknown one. */
export async function departmentAndAbove(q: Queryable, code: string): Promise<string[]> {
  const rows = await q.query<{ code: string }>(
    `with recursive above as (
       select code, parent from department where code = $1
       union
       select d.code, d.parent from department d join above on d.code = above.parent
     ) select code from above`,
    [code],
  );
  return rows.map((row) => row.code);
}
