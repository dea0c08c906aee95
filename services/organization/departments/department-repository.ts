import type { Queryable } from '../../shared/database/database';
import type { Department } from './department-schemas';

const columns = '(code, name_zh, name_en, kind, parent, customer_facing)';
const values = (d: Department) => [
  d.code,
  d.name.zh,
  d.name.en,
  d.kind,
  d.parent ?? null,
  d.customerFacing ?? false,
];

/** Adds a department; one that is there already stays as it is (first start). */
export async function insertDepartment(q: Queryable, department: Department): Promise<void> {
  await q.query(
    `insert into department ${columns} values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    values(department),
  );
}

/** Adds or replaces a department; true when it is new. */
export async function upsertDepartment(q: Queryable, department: Department): Promise<boolean> {
  const [row] = await q.query<{ added: boolean }>(
    `insert into department ${columns} values ($1, $2, $3, $4, $5, $6)
     on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, kind = excluded.kind,
       parent = excluded.parent, customer_facing = excluded.customer_facing
     returning xmax = 0 as added`,
    values(department),
  );
  return row!.added;
}
