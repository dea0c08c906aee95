-- Who has a complaint open now. Nothing that must outlive the server: rows expire within a minute.
create unlogged table presence (
  case_id text not null,
  person text not null,
  opened_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  primary key (case_id, person)
);
