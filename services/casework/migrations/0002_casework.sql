-- What lists and searches show of a case; filled by services/casework/cases/case-projection.ts.
alter table cases
  -- Fixed at the opening.
  add complaint_id text not null,
  add kind text not null,
  -- Number of the joint diagnosis; null for complaints.
  add n integer,
  add acceptance_number text not null,
  add channel text not null,
  add received_at timestamptz not null,
  add rehearsal boolean not null,
  add policy_version integer not null,
  add calendar_version integer not null,
  add logic integer not null,
  -- Folded.
  add stage text not null,
  add grade text,
  add category text,
  add department text,
  -- Every department that may see the case.
  add departments text[] not null,
  add handler text,
  add promise_due timestamptz not null,
  add provisional boolean not null,
  -- 'infinity' when nothing runs, so that lists page over one order.
  add next_due timestamptz not null,
  add outcome text,
  add ended boolean not null,
  -- Set by intake when the workflow runs.
  add started boolean not null default false;

create index cases_acceptance_number on cases (acceptance_number text_pattern_ops, case_id);
create index cases_complaint on cases (complaint_id);
create index cases_promise_due on cases (promise_due, case_id) where kind = 'complaint';
create index cases_received on cases (received_at, case_id) where kind = 'complaint';
create index cases_next_due on cases (next_due, case_id) where kind = 'complaint';
create index cases_stage on cases (stage, promise_due, case_id) where kind = 'complaint';
create index cases_grade on cases (grade, promise_due, case_id) where kind = 'complaint';
create index cases_category on cases (category, promise_due, case_id) where kind = 'complaint';
create index cases_department on cases (department, promise_due, case_id) where kind = 'complaint';
create index cases_handler on cases (handler, promise_due, case_id) where kind = 'complaint';
create index cases_departments on cases using gin (departments);
create index cases_provisional on cases (case_id) where provisional and not ended;

-- What people must do next, replaced per case with every append.
create table worklist (
  id bigint generated always as identity primary key,
  case_id text not null,
  command text not null,
  -- Either one person, or whoever holds the role (in this department, when it names one).
  person text,
  role text,
  department text,
  -- Not shown before.
  from_at timestamptz not null,
  due_at timestamptz not null,
  clock text,
  task_id text,
  task_kind text,
  rule text not null
);
create index worklist_case on worklist (case_id);
create index worklist_person on worklist (person, due_at, id) where person is not null;
create index worklist_role on worklist (role, due_at, id) where role is not null;

-- Texts that staff wrote. Two tables and two kinds of id: what is meant for one can never be read as the other.
create table internal_notes (
  id text primary key check (id like 'in\_%'),
  case_id text not null,
  message_id text not null,
  author text not null,
  text text not null,
  created_at timestamptz not null default now()
);
create index internal_notes_case on internal_notes (case_id);
create table customer_texts (
  id text primary key check (id like 'ct\_%'),
  case_id text not null,
  message_id text not null,
  author text not null,
  language text not null,
  text text not null,
  created_at timestamptz not null default now()
);
create index customer_texts_case on customer_texts (case_id);

-- Commands that were sent to the engine: the key of another request is noticed before anything is asked again.
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

-- Published calendar years whose news goes to every open case with a provisional promise (R-2).
create table calendar_publications (
  version integer primary key,
  year integer not null,
  holidays text[] not null,
  workdays text[] not null,
  published_at timestamptz not null default now()
);

-- Signals on their way to running cases.
create table outbox (
  id bigint generated always as identity primary key,
  kind text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  next_at timestamptz not null default now(),
  attempts integer not null default 0
);
create index outbox_due on outbox (next_at);
