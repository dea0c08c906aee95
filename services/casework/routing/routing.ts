import { insteadOf } from '../../../workflows/complaint/complained-about';
import { seatNow, whyNotHandler } from '../../../workflows/complaint/triage/decide';
import type { ComplaintState } from '../../../workflows/complaint/state';
import type { Instant } from '../../../workflows/contracts/message';
import type { Rules } from '../../../workflows/contracts/policy';
import type { Seat } from '../../../workflows/policies/seats';
import type { Casework } from '../casework';
import { openCasesOf } from './load-read-model';

/** Somebody who may be handed the complaint, with what speaks for them. */
export interface Candidate {
  id: string;
  name: string;
  role: string;
  department?: string;
  team?: string;
  skills: string[];
  /** Those of their skills that this customer calls for. */
  fitting: string[];
  /** Open complaints that they handle now. */
  openCases: number;
}

export interface Routing {
  seat: Seat;
  /** What the seat was taken from. */
  because: { category?: string; tier?: string };
  /** Best first. */
  candidates: Candidate[];
}

/**
 * S-19, F-17: the seat of a complaint and the people for it: there now, with the delegate of who is away, never the
 * person or team complained about (L-02, R-16); first who speaks the customer's language or dialect, then who has least to
 * do.
 * @param asked.skills wanted besides those of the customer's language, e.g. a dialect heard on the phone
 */
export async function routingOf(
  { database, organization }: Pick<Casework, 'database' | 'organization'>,
  { rules, state }: { rules: Rules; state: ComplaintState },
  asked: { at: Instant; department?: string | undefined; skills: readonly string[] },
): Promise<Routing> {
  const seat = seatNow({ rules, state });
  const department = asked.department ?? seat.department;
  const role = department === seat.department ? seat.role : 'department-staff';
  const { staffRef, team } = state.subject ?? {};
  const found = await organization.people({
    audiences: [insteadOf(rules, state, role)],
    department,
    at: asked.at,
    except: { staffRef, team },
  });
  const people = found.filter((person) => !whyNotHandler({ rules, state }, person, department));
  const load = await openCasesOf(
    database,
    people.map(({ id }) => id),
  );
  const wanted = new Set([...asked.skills, ...(rules.policy.skills.byLanguage[state.language] ?? [])]);
  const candidates = people.map(({ id, name, role: holds, skills = [], ...person }) => ({
    id,
    name,
    role: holds,
    ...(person.department !== undefined && { department: person.department }),
    ...(person.team !== undefined && { team: person.team }),
    skills,
    fitting: skills.filter((skill) => wanted.has(skill)),
    openCases: load.get(id) ?? 0,
  }));
  candidates.sort(
    (a, b) =>
      heard(b, asked.skills) - heard(a, asked.skills) ||
      b.fitting.length - a.fitting.length ||
      a.openCases - b.openCases ||
      (a.id < b.id ? -1 : 1),
  );
  const { category, tier } = state;
  return {
    seat,
    because: { ...(category !== undefined && { category }), ...(tier && { tier: tier.code }) },
    candidates,
  };
}

/** What somebody asked for by name comes before what a language calls for. */
const heard = ({ skills }: Candidate, asked: readonly string[]): number =>
  skills.filter((skill) => asked.includes(skill)).length;
