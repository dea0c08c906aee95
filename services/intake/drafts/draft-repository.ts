import type { Queryable } from '../../shared/database/database';

export interface Draft {
  form: Record<string, string>;
  savedAt: string;
}

/** Whoever does not come back to a form within a day starts anew: what was not handed in is not kept (S-74). */
const kept = `saved_at > now() - interval '1 day'`;

/** What this person had written and not handed in. */
export async function draftOf(q: Queryable, writer: string): Promise<Draft | undefined> {
  const [row] = await q.query<Draft & Record<string, unknown>>(
    `select form, saved_at as "savedAt" from draft where writer = $1 and ${kept}`,
    [writer],
  );
  return row;
}

/** One draft per person; those of others that nobody came back to go with it. */
export async function keepDraft(q: Queryable, writer: string, form: Record<string, string>): Promise<void> {
  await q.query(
    `with forgotten as (delete from draft where not (${kept}) and writer <> $1)
     insert into draft (writer, form) values ($1, $2::jsonb)
     on conflict (writer) do update set form = excluded.form, saved_at = now()`,
    [writer, JSON.stringify(form)],
  );
}

export async function dropDraft(q: Queryable, writer: string): Promise<void> {
  await q.query(`delete from draft where writer = $1`, [writer]);
}
