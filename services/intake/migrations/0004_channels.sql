-- S-89: when each channel was heard of last, and the gaps when it was not.
create table channel_heartbeat (
  channel text primary key,
  last_at timestamptz not null
);
create table channel_gap (
  channel text not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  primary key (channel, from_at)
);
-- A dead man's switch in the shape of an outbox: every heartbeat puts its channel's row off; a row that is due was not
-- put off in time, and the relay tells operations.
create table channel_alarm (
  id bigint generated always as identity primary key,
  kind text not null unique,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  next_at timestamptz not null default now(),
  attempts integer not null default 0
);
create index channel_alarm_due on channel_alarm (next_at);
