-- How much is said of a topic in public, by source (S-44): counts only, never who said what.
create table opinion_volume (
  id bigint generated always as identity primary key,
  source text not null,
  topic text not null,
  count integer not null check (count >= 0),
  at timestamptz not null,
  reported_by text not null,
  -- A source says a number of an instant once.
  unique (source, topic, at)
);
create index opinion_volume_window on opinion_volume (topic, at);

-- A volume that reached the threshold; its case is public-opinion/<id>.
create table opinion_opening (
  id uuid primary key,
  topic text not null,
  volume integer not null,
  threshold integer not null,
  at timestamptz not null
);
create index opinion_opening_topic on opinion_opening (topic);

-- Openings on their way into the log and the engine.
create table opinion_outbox (
  id bigint generated always as identity primary key,
  kind text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  next_at timestamptz not null default now(),
  attempts integer not null default 0
);
create index opinion_outbox_due on opinion_outbox (next_at);

-- First answers by caller and Idempotency-Key.
create table opinion_answers (
  caller text not null,
  key text not null,
  request_hash text not null,
  body text,
  created_at timestamptz not null default now(),
  primary key (caller, key)
);
