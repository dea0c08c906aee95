/**
 * The engine keeps one row per workflow for lists, with some eighty indexes: one for each attribute that somebody might
 * ask for. Each time a case changes its stage all of them are written anew: 20 kB of log and half of what PostgreSQL
 * does for a complaint. On one machine the lists of the Temporal UI need these few; a list filtered by anything else
 * reads the rows of its namespace instead.
 */
const kept = ['executions_visibility_pkey', 'default_idx', 'by_workflow_id', 'by_workflow_type', 'by_status', 'by_parent_workflow_id', 'by_root_workflow_id'];

const table = 'executions_visibility';
const notes = 'redress_left_out_index';

/**
 * Creates again what was left out, before another build of the engine updates its schema.
 * @param {import('pg').Client} client @param {string} build the engine that starts now
 * @returns {Promise<boolean>} true: this build left them out itself and its schema is there; nothing was done
 */
export async function bringBackIndexes(client, build) {
  const { rows: found } = await client.query('select to_regclass($1) is not null as noted', [`public.${notes}`]);
  if (!found[0].noted) return false;
  const { rows } = await client.query(`select name, definition, left_out_by from ${notes}`);
  if (rows.length > 0 && rows.every(({ left_out_by: by }) => by === build)) return true;
  for (const { name, definition } of rows) {
    await client.query(definition.replace(/INDEX \S+ ON/, `INDEX IF NOT EXISTS ${client.escapeIdentifier(name)} ON`));
  }
  await client.query(`truncate ${notes}`);
  return false;
}

/** @param {import('pg').Client} client @param {string} build */
export async function leaveOutIndexes(client, build) {
  await client.query(`create table if not exists ${notes} (name text primary key, definition text not null, left_out_by text not null)`);
  const { rows } = await client.query(
    `insert into ${notes} select indexname, indexdef, $2 from pg_indexes
      where schemaname = 'public' and tablename = $1 and indexname <> all($3) returning name`,
    [table, build, kept],
  );
  if (rows.length === 0) return;
  await client.query(`drop index ${rows.map(({ name }) => client.escapeIdentifier(name)).join(', ')}`);
  // Room on each page, so that a row whose indexed values stay is changed in place.
  await client.query(`alter table ${table} set (fillfactor = 70)`);
}
