-- Reward/penalty submissions 奖罚呈批 as other processes asked for them (S-48, S-50). Idempotent by key.
create table submissions (
  id uuid primary key,
  key text not null unique,
  body_hash text not null,
  complaint_id text not null,
  triggers text[] not null,
  department text,
  -- [{ id, part }]
  persons jsonb not null,
  at timestamptz not null,
  created_at timestamptz not null default now()
);
create index submissions_complaint on submissions (complaint_id);

-- Submissions on their way into the log and to the engine.
create table outbox (
  id bigint generated always as identity primary key,
  kind text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  next_at timestamptz not null default now(),
  attempts integer not null default 0
);
create index outbox_due on outbox (next_at);

-- What lists show of a case; filled by services/accountability/cases/case-projection.ts.
alter table cases
  -- Fixed at the opening.
  add accountability_id text not null,
  add complaint_id text not null,
  add triggers text[] not null,
  add department text,
  -- Ids of the persons named; empty: the head of the department is heard.
  add persons text[] not null,
  add opened_at timestamptz not null,
  add policy_version integer not null,
  add calendar_version integer not null,
  add logic integer not null,
  -- Folded.
  add stage text not null,
  add decided_at timestamptz,
  -- 'infinity' when nothing runs.
  add next_due timestamptz not null,
  add ended boolean not null,
  -- Set by the relay when the workflow runs.
  add started boolean not null default false;

create index cases_opened on cases (opened_at, case_id);
create index cases_stage on cases (stage, opened_at, case_id);
create index cases_department on cases (department, opened_at, case_id);
create index cases_complaint on cases (complaint_id);

-- What people must do next, replaced per case with every append.
create table worklist (
  id bigint generated always as identity primary key,
  case_id text not null,
  command text not null,
  -- Either one person, or whoever holds the role (in this department, when it names one).
  person text,
  role text,
  department text,
  due_at timestamptz not null,
  clock text,
  rule text not null
);
create index worklist_case on worklist (case_id);
create index worklist_person on worklist (person, due_at, id) where person is not null;
create index worklist_role on worklist (role, due_at, id) where role is not null;

-- Statements, approval notes and reasons; events carry their ids only.
create table internal_notes (
  id text primary key check (id like 'in\_%'),
  case_id text not null,
  message_id text not null,
  author text not null,
  text text not null,
  created_at timestamptz not null default now()
);
create index internal_notes_case on internal_notes (case_id);

-- Messages that were sent to the engine: the key of another request is noticed before anything is asked again.
create table sent_commands (
  message_id text primary key,
  case_id text not null,
  body_hash text not null,
  sent_at timestamptz not null default now()
);
create index sent_commands_case on sent_commands (case_id);

-- Who read a case and which attempts were refused.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  action text not null check (action in ('read', 'refused', 'forbidden')),
  case_id text not null,
  -- What was read or tried: an endpoint's permission or a command.
  subject text not null,
  rule text,
  reason text,
  request_id text not null
);
create index audit_case on audit (case_id, id);
create index audit_actor on audit (actor, id);
