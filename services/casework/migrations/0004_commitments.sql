-- What one customer was promised over all complaints (S-37, S-93). Customers stand here only as keyed hashes of their
-- contacts; intake keeps the key.
alter table cases
  add customer_refs text[] not null default '{}',
  -- What the complaint counts for when something else is promised to the same customer; null: nothing.
  add committed jsonb;
create index cases_customer_refs on cases using gin (customer_refs) where committed is not null;

-- A promise on its way to its case. It counts from before it is sent until the log holds its message, so that two
-- complaints of one customer never promise the same money at once.
create table commitment_reservations (
  message_id text primary key,
  case_id text not null,
  customer_refs text[] not null,
  promised jsonb not null,
  reserved_at timestamptz not null default now()
);
create index commitment_reservations_customer_refs on commitment_reservations using gin (customer_refs);
create index commitment_reservations_reserved_at on commitment_reservations (reserved_at);
