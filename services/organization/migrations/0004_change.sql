-- Who changed what in the organisation and its rules, and when; written in the transaction of the change itself.
create table change (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  -- policies, calendar, categories, departments, staff, leave, duty, complaintPosts
  what text not null,
  -- The version, year, code or person it was about.
  target text not null,
  request_id text not null
);
create index change_actor on change (actor, id);
create index change_what on change (what, id);
