-- Which offer a message carries: a report that it came back names it again.
alter table messages add offer_id text;

-- R-15: a delivery that was reported and came back later, once per message.
create table message_bounces (
  message_id text primary key references messages (id) on delete cascade,
  -- mailReturned, providerReported
  failure text not null,
  reported_at timestamptz not null default now()
);

-- Bounces on their way to their case.
create table outbox (
  id bigint generated always as identity primary key,
  kind text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  next_at timestamptz not null default now(),
  attempts integer not null default 0
);
create index outbox_due on outbox (next_at);
