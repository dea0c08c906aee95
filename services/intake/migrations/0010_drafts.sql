-- What a clerk has written down and not handed in yet; one per person, gone after a day.
create table draft (
  writer text primary key,
  form jsonb not null,
  saved_at timestamptz not null default now()
);
