import type { Queryable } from '../../shared/database/database';
import type { StaffMember } from './staff-schemas';

const insert = `insert into staff (id, name, email, phone, role, roles, department, team, level, skills, active)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

const values = (m: StaffMember) => [
  m.id,
  m.name,
  m.email,
  m.phone ?? null,
  m.role,
  m.roles,
  m.department ?? null,
  m.team ?? null,
  m.level,
  m.skills ?? [],
  m.active,
];

/** Adds a person; one who is there already stays as they are (first start). */
export async function insertStaffMember(q: Queryable, member: StaffMember): Promise<void> {
  await q.query(`${insert} on conflict do nothing`, values(member));
}

/** Adds or replaces a person; true when they are new. */
export async function upsertStaffMember(q: Queryable, member: StaffMember): Promise<boolean> {
  const [row] = await q.query<{ added: boolean }>(
    `${insert}
     on conflict (id) do update set name = excluded.name, email = excluded.email, phone = excluded.phone,
       role = excluded.role, roles = excluded.roles, department = excluded.department, team = excluded.team,
       level = excluded.level, skills = excluded.skills, active = excluded.active
     returning xmax = 0 as added`,
    values(member),
  );
  return row!.added;
}
