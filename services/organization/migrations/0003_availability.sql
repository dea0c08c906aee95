-- Who is away and who stands in; half-open ranges.
create table leave (
  id bigint generated always as identity primary key,
  staff text not null references staff,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  delegate text references staff check (delegate <> staff),
  entered_by text not null
);
create index leave_staff on leave (staff, to_at);
create index leave_delegate on leave (delegate);

-- The duty roster, day and night.
create table duty (
  id bigint generated always as identity primary key,
  staff text not null references staff,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  entered_by text not null
);
create index duty_time on duty (to_at, from_at);
create index duty_staff on duty (staff);

-- The person of a department whom complaints go to, and the deputy.
create table complaint_post (
  department text primary key references department,
  holder text not null references staff,
  deputy text references staff check (deputy <> holder)
);
create index complaint_post_holder on complaint_post (holder);
create index complaint_post_deputy on complaint_post (deputy);
