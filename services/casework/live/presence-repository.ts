import type { Queryable } from '../../shared/database/database';

export interface Present {
  person: string;
  openedAt: string;
}

/** A client says so every 15 s; two may get lost. */
const expiresAfterS = 45;
const present = `seen_at > now() - interval '${expiresAfterS} s'`;

/** The person has it open now. Who was gone and comes again has opened it anew; what expired goes. */
export async function sawPresent(database: Queryable, caseId: string, person: string): Promise<void> {
  await database.query(
    `with gone as (delete from presence where case_id = $1 and person <> $2 and not ${present})
     insert into presence (case_id, person) values ($1, $2)
     on conflict (case_id, person) do update set seen_at = now(),
       opened_at = case when presence.${present} then presence.opened_at else now() end`,
    [caseId, person],
  );
}

export async function wentAway(database: Queryable, caseId: string, person: string): Promise<void> {
  await database.query('delete from presence where case_id = $1 and person = $2', [caseId, person]);
}

export const presentAt = (database: Queryable, caseId: string): Promise<Present[]> =>
  database.query<Present & Record<string, unknown>>(
    `select person, opened_at as "openedAt" from presence where case_id = $1 and ${present} order by opened_at, person`,
    [caseId],
  );
