import { type Role, roles } from '../../../workflows/contracts/message';
import type { Queryable } from '../../shared/database/database';
import { staffList, staffMember } from '../staff/staff-read-model';
import type { StaffMember } from '../staff/staff-schemas';
import { complaintPosts, onDuty, onLeave } from './availability-repository';

/** Whom a notice is meant for, and when it is told. */
export interface Wanted {
  /** Roles, `person:<id>`, `complaint-post` (S-87) or `duty` (S-16). */
  audiences: readonly string[];
  /** Narrows roles of a department; the others are company-wide. */
  department?: string | undefined;
  at: string;
  /** L-02: nobody is told who is complained about. */
  except: { staff?: string | undefined; team?: string | undefined };
  /** Hears what nobody else is there to hear (S-46). */
  lastResort: Role;
}

const departmentRoles: readonly Role[] = ['department-staff', 'department-head'];
const everybody = { after: '', limit: 10_000 };

/**
 * The people behind audiences at an instant, each once: active, not complained about, their delegates while they are
 * away. R-14: people, roles and leave are live. An audience that nobody stands behind is the last resort's, and where
 * that is complained about, the executives' (R-16).
 */
export async function peopleBehind(q: Queryable, wanted: Wanted): Promise<StaffMember[]> {
  const away = new Map((await onLeave(q, { at: wanted.at })).map((leave) => [leave.staff, leave.delegate]));
  const reach = async (audience: string) => {
    const found = await Promise.all(
      (await named(q, audience, wanted)).map((member) => present(q, member, away)),
    );
    return found.filter((member) => member !== undefined).filter((member) => !isExcepted(member, wanted));
  };
  const found: StaffMember[][] = [];
  for (const audience of wanted.audiences) found.push(await reach(audience));
  if (found.length === 0 || found.some((people) => people.length === 0)) {
    const instead = await reach(wanted.lastResort);
    found.push(instead.length > 0 ? instead : await reach('executive'));
  }
  return [...new Map(found.flat().map((member) => [member.id, member])).values()];
}

const isExcepted = (member: StaffMember, { except }: Wanted): boolean =>
  member.id === except.staff || (except.team !== undefined && member.team === except.team);

/** Those whom the organisation names for an audience, away or not. */
async function named(q: Queryable, audience: string, wanted: Wanted): Promise<StaffMember[]> {
  const { department, at } = wanted;
  if (audience.startsWith('person:')) return active(q, [audience.slice('person:'.length)]);
  if (audience === 'duty')
    return active(
      q,
      (await onDuty(q, { at })).map(({ staff }) => staff),
    );
  if (audience === 'complaint-post') return post(q, department, at);
  const role = roles.find((known) => known === audience);
  if (!role) return [];
  const within = departmentRoles.includes(role) ? department : undefined;
  return staffList(q, { role, department: within, active: true }, everybody);
}

/** S-87: the post, its deputy while the post is away, without a post the head. */
async function post(q: Queryable, department: string | undefined, at: string): Promise<StaffMember[]> {
  const own = (await complaintPosts(q)).find((one) => one.department === department);
  const away = new Set((await onLeave(q, { at })).map(({ staff }) => staff));
  const holders = await active(q, [own?.holder, own?.deputy]);
  const there = holders.find(({ id }) => !away.has(id)) ?? holders[0];
  return there ? [there] : staffList(q, { role: 'department-head', department, active: true }, everybody);
}

async function active(q: Queryable, ids: readonly (string | undefined)[]): Promise<StaffMember[]> {
  const members = await Promise.all(ids.map((id) => (id === undefined ? undefined : staffMember(q, id))));
  return members.filter((member) => member !== undefined).filter((member) => member.active);
}

/** The person, or whoever stands in along the delegates; nobody when that leads nowhere. */
async function present(
  q: Queryable,
  member: StaffMember,
  away: ReadonlyMap<string, string | undefined>,
): Promise<StaffMember | undefined> {
  const seen = new Set<string>();
  let next: string | undefined = member.id;
  while (next !== undefined && away.has(next)) {
    if (seen.has(next)) return undefined;
    seen.add(next);
    next = away.get(next);
  }
  return next === member.id ? member : (await active(q, [next]))[0];
}
