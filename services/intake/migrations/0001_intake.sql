-- The complaint record as it was accepted (S-04). Idempotency lives on the record itself: one statement, one answer.
create table complaint (
  id uuid primary key,
  acceptance_number text not null unique,
  tracking_code text not null unique,
  kind text not null,
  channel text not null,
  external_id text,
  caller text not null,
  idempotency_key text not null,
  body_hash text not null,
  description text not null,
  -- As the customer said it: a date, an instant, or 'none'.
  occurred_at text,
  subject jsonb,
  object jsonb,
  category text,
  reason text,
  demand text,
  demand_amount_fen bigint,
  no_evidence boolean not null default false,
  language text not null,
  -- When it reached the company: starts the clocks (R-15).
  received_at timestamptz not null,
  received_proof text,
  accepted_at timestamptz not null,
  promise jsonb not null,
  missing text[] not null,
  -- What the first answer said; `missing` shrinks later.
  missing_at_acceptance text[] not null,
  rehearsal boolean not null,
  clock_offset_ms bigint not null default 0,
  unique (caller, idempotency_key)
);
create unique index complaint_external_id on complaint (channel, external_id) where external_id is not null;

-- Who complains and how to reach them; apart from the record, so that it can be guarded and erased alone (S-74, L-09).
create table complainant (
  complaint_id uuid primary key references complaint (id),
  kind text not null,
  name text not null,
  phone text,
  email text,
  wechat text,
  address text,
  preferred text,
  proxy_for text
);

-- Texts customers write after acceptance; only their ids (cu_…) leave this service with a fact.
create table customer_text (
  id text primary key,
  complaint_id uuid not null references complaint (id),
  text text not null,
  received_at timestamptz not null
);
create index customer_text_complaint on customer_text (complaint_id);

-- What happened on the customer's side, with ids, codes and amounts only. The id is the signal id.
create table fact (
  id text primary key,
  complaint_id uuid not null references complaint (id),
  name text not null,
  payload jsonb not null,
  received_at timestamptz not null,
  -- Set when casework said that this fact can never be taken.
  undeliverable text
);
create index fact_complaint on fact (complaint_id);

-- First answers of everything but the acceptance itself (services/shared/http/idempotency.sql).
create table answers (
  caller text not null,
  key text not null,
  request_hash text not null,
  body text,
  created_at timestamptz not null default now(),
  primary key (caller, key)
);

create table evidence (
  id text primary key,
  complaint_id uuid not null references complaint (id),
  sha256 text not null,
  media_type text not null,
  size bigint not null,
  -- The file's own name, kept for people; never part of a path.
  original_name text not null,
  received_at timestamptz not null,
  given_by text not null,
  unique (complaint_id, sha256)
);

create table one_time_code (
  id uuid primary key,
  complaint_id uuid not null references complaint (id),
  idempotency_key text not null,
  code_hash text not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  used_at timestamptz,
  -- Which request used it, so that its repetition passes.
  used_by text,
  unique (complaint_id, idempotency_key)
);

-- Every read of personal data: who, of whom, why (S-74). Complaint ids only.
create table access_log (
  id bigint generated always as identity primary key,
  complaint_id uuid not null references complaint (id),
  reader text not null,
  what text not null,
  request_id text not null,
  at timestamptz not null default now()
);
create index access_log_complaint on access_log (complaint_id);

-- Policy and calendar as last fetched from organization: intake promises while organization is away.
create table held_rules (
  policy_version integer not null,
  calendar_version integer not null,
  logic integer not null,
  policy jsonb not null,
  calendar jsonb not null,
  held_at timestamptz not null default now(),
  primary key (policy_version, calendar_version, logic)
);

-- Three outboxes, one per target, so that an engine that is away keeps no complaint off the board.
create table acceptance_outbox (
  id bigint generated always as identity primary key,
  kind text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  next_at timestamptz not null default now(),
  attempts integer not null default 0
);
create index acceptance_outbox_due on acceptance_outbox (next_at);
create table start_outbox (
  id bigint generated always as identity primary key,
  kind text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  next_at timestamptz not null default now(),
  attempts integer not null default 0
);
create index start_outbox_due on start_outbox (next_at);
create table fact_outbox (
  id bigint generated always as identity primary key,
  kind text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  next_at timestamptz not null default now(),
  attempts integer not null default 0
);
create index fact_outbox_due on fact_outbox (next_at);
