-- Published years of the working calendar. A calendar version is, per year, its newest row up to that version.
create table calendar_year (
  version integer not null check (version > 0),
  year integer not null,
  sources text[] not null,
  -- YYYY-MM-DD, ascending: weekdays off, and Saturdays and Sundays worked
  holidays text[] not null,
  workdays text[] not null,
  published_by text not null,
  published_at timestamptz not null default now(),
  primary key (version, year)
);
create index calendar_year_newest on calendar_year (year, version desc);

-- json, not jsonb: a published document stays as it was written, key order included.
create table policy (
  version integer primary key check (version > 0),
  document json not null,
  published_by text not null,
  published_at timestamptz not null default now()
);

create table department (
  code text primary key,
  name_zh text not null,
  name_en text not null,
  kind text not null,
  parent text references department,
  customer_facing boolean not null default false
);
create index department_parent on department (parent);

create table staff (
  id text primary key,
  name text not null,
  email text not null,
  phone text,
  role text not null,
  roles text[] not null,
  department text references department,
  team text,
  level integer not null check (level between 1 and 6),
  skills text[] not null default '{}',
  active boolean not null default true
);
create index staff_department on staff (department);
create index staff_roles on staff using gin (roles);

-- First answers by caller and Idempotency-Key.
create table answers (
  caller text not null,
  key text not null,
  request_hash text not null,
  body text,
  created_at timestamptz not null default now(),
  primary key (caller, key)
);

create table outbox (
  id bigint generated always as identity primary key,
  kind text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  next_at timestamptz not null default now(),
  attempts integer not null default 0
);
create index outbox_due on outbox (next_at);
