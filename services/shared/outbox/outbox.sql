-- The table a relay works on. Copy into a migration of the service, under any name.
create table outbox (
  id bigint generated always as identity primary key,
  kind text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  -- Claimed or backed off until then; a claim that was never finished runs out by itself.
  next_at timestamptz not null default now(),
  attempts integer not null default 0
);
create index outbox_due on outbox (next_at);
