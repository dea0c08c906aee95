/**
 * What intake is compared with: an Express 5 app that (a) parses and validates the same body by the same schema, and
 * (b) also inserts it into the same PostgreSQL. `comparison-app.mjs <root>`, then one request with the database.
 */
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import express from 'express';
import pg from 'pg';

const [root = ''] = process.argv.slice(2);
const { newComplaintSchema } = createRequire(import.meta.url)(
  `${root}/dist/services/intake/complaints/complaint-schemas.js`,
);

async function start({ adminUrl }) {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 10 });
  await pool.query('create schema if not exists bench');
  await pool.query(
    'create table if not exists bench.complaint (id uuid primary key, body jsonb not null, accepted_at timestamptz not null default now())',
  );
  const app = express();
  app.use(express.json());
  app.post('/validated', (req, res) => {
    const complaint = newComplaintSchema.parse(req.body);
    res.status(201).json({ id: randomUUID(), channel: complaint.channel });
  });
  app.post('/inserted', async (req, res) => {
    const complaint = newComplaintSchema.parse(req.body);
    const id = randomUUID();
    await pool.query('insert into bench.complaint (id, body) values ($1, $2)', [
      id,
      JSON.stringify(complaint),
    ]);
    res.status(201).json({ id, channel: complaint.channel });
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { url: `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}` };
}

process.on('SIGINT', () => {});
process.on('message', (/** @type {{ options: { adminUrl: string } }} */ { options }) => {
  start(options).then(
    (answer) => process.send?.({ answer }),
    (error) => process.send?.({ failure: error.message }),
  );
});
process.on('disconnect', () => process.exit());
