import type { Queryable } from '../../shared/database/database';
import type { StaffFilter, StaffMember } from './staff-schemas';

/** One object per person without the keys that are not known. */
const memberJson = `json_strip_nulls(json_build_object(
  'id', id, 'name', name, 'email', email, 'phone', phone, 'role', role, 'roles', roles, 'department', department,
  'team', team, 'level', level, 'skills', nullif(skills, '{}'), 'active', active)) as member`;

export async function staffMember(q: Queryable, id: string): Promise<StaffMember | undefined> {
  const [row] = await q.query<{ member: StaffMember }>(`select ${memberJson} from staff where id = $1`, [id]);
  return row?.member;
}

/** Staff by id, from after `cursor` on. */
export async function staffList(
  q: Queryable,
  filter: StaffFilter,
  page: { after: string; limit: number },
): Promise<StaffMember[]> {
  const rows = await q.query<{ member: StaffMember }>(
    `select ${memberJson} from staff
     where ($1::text is null or roles @> array[$1]) and ($2::text is null or department = $2)
       and ($3::boolean is null or active = $3) and id > $4
     order by id limit $5`,
    [filter.role ?? null, filter.department ?? null, filter.active ?? null, page.after, page.limit],
  );
  return rows.map((row) => row.member);
}
