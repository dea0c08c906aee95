import type { Instant, Person, Role } from '../../../workflows/contracts/message';
import type { Policy, Rules } from '../../../workflows/contracts/policy';
import { type ServiceClient, ServiceError } from '../http/service-client';
import { timedCache } from './timed-cache';

/** A person as organization knows them, with every role they hold. */
export type StaffMember = Person & {
  name: string;
  phone?: string;
  roles: Role[];
  skills?: string[];
  active: boolean;
};

/** Versions a case is decided with for ever. */
export interface Pinned {
  policyVersion: number;
  calendarVersion: number;
  logic: number;
  /** The calendar is cut to what a case from here on can need. */
  from: string;
}

export interface WantedPeople {
  audiences: readonly string[];
  department: string;
  at: Instant;
  except: { staffRef?: string | undefined; team?: string | undefined };
}

/** What a service that keeps cases asks of organization. */
export interface Organization {
  /** The pinned rules; kept, since a version never changes. */
  rules(pinned: Pinned): Promise<Rules>;
  /** Kept for 5 s: people, roles and leave are live. `undefined` for an unknown id. */
  staffMember(id: string): Promise<StaffMember | undefined>;
  /** Those who are away at the instant and have named this person, or somebody away who has, to stand in; live. */
  standsInFor(id: string, at: string): Promise<StaffMember[]>;
  /** The newest policy, at most 5 s old: authority is live. */
  livePolicy(): Promise<Policy>;
  /** Codes of the newest category tree, each with its version; kept for 30 s (S-17). */
  categories(): Promise<ReadonlyMap<string, number>>;
  /** The people behind audiences at an instant: live, without who is away or complained about (L-02, R-16). */
  people(wanted: WantedPeople): Promise<StaffMember[]>;
  /** Codes of all departments, kept for 30 s. */
  departments(): Promise<ReadonlySet<string>>;
}

const staffMs = 5_000;
const versionsMs = 5_000;
const departmentsMs = 30_000;

/** Organization over HTTP. Throws `ServiceError`. */
export function createOrganization(client: ServiceClient): Organization {
  const rules = timedCache<Rules>({ ms: Infinity, max: 200 });
  const staff = timedCache<StaffMember | undefined>({ ms: staffMs, max: 5_000 });
  const versions = timedCache<{ policyVersion: number }>({ ms: versionsMs, max: 1 });
  const policies = timedCache<Policy>({ ms: Infinity, max: 20 });
  const departments = timedCache<ReadonlySet<string>>({ ms: departmentsMs, max: 1 });
  const categories = timedCache<ReadonlyMap<string, number>>({ ms: departmentsMs, max: 1 });
  const base = '/api/organization/v1';
  return {
    rules({ policyVersion, calendarVersion, logic, from }) {
      // A day earlier: the year of the company's zone may begin before UTC's. One entry per version and year.
      const since = `${new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 4)}-01-01T00:00:00.000Z`;
      const query = new URLSearchParams({
        policyVersion: String(policyVersion),
        calendarVersion: String(calendarVersion),
        logic: String(logic),
        from: since,
      });
      return rules.get(query.toString(), () => client.get<Rules>(`${base}/internal/rules?${query}`));
    },
    staffMember: (id) =>
      staff.get(id, () => unlessMissing(client.get(`${base}/internal/staff/${encodeURIComponent(id)}`))),
    async standsInFor(id, at) {
      const { items } = await client.get<{ items: Leave[] }>(`${base}/leave?${new URLSearchParams({ at })}`);
      const members = await Promise.all(awayBehind(id, items).map((away) => this.staffMember(away)));
      return members.filter((member) => member?.active).map((member) => member!);
    },
    async livePolicy() {
      const { policyVersion } = await versions.get('', () => client.get(`${base}/internal/versions`));
      const version = String(policyVersion);
      return policies.get(version, () => client.get(`${base}/internal/policies/${version}`));
    },
    categories: () =>
      categories.get('', async () => {
        const tree = await client.get<{ version: number; categories: { code: string }[] }>(
          `${base}/categories`,
        );
        return new Map(tree.categories.map(({ code }) => [code, tree.version]));
      }),
    async people({ audiences, department, at, except }) {
      const query = new URLSearchParams({
        audiences: audiences.join(','),
        department,
        at,
        lastResort: 'complaint-manager',
        ...(except.staffRef !== undefined && { exceptStaff: except.staffRef }),
        ...(except.team !== undefined && { exceptTeam: except.team }),
      });
      return (await client.get<{ items: StaffMember[] }>(`${base}/internal/people?${query}`)).items;
    },
    departments: () =>
      departments.get('', async () => {
        const { items } = await client.get<{ items: { code: string }[] }>(`${base}/departments`);
        return new Set(items.map((department) => department.code));
      }),
  };
}

interface Leave {
  staff: string;
  delegate?: string;
}

/** Along the delegates: whose work ends up with this person. Nobody's, while they are away themselves. */
function awayBehind(id: string, leaves: readonly Leave[]): string[] {
  if (leaves.some((leave) => leave.staff === id)) return [];
  const behind = new Set<string>();
  for (let reached = [id]; reached.length > 0;) {
    reached = leaves
      .filter(
        ({ staff, delegate }) => delegate !== undefined && reached.includes(delegate) && !behind.has(staff),
      )
      .map(({ staff }) => staff);
    for (const staff of reached) behind.add(staff);
  }
  return [...behind];
}

/** An id that is not there, or is no id at all, names nobody. */
async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ServiceError && (error.status === 404 || error.status === 400)) return undefined;
    throw error;
  }
}
