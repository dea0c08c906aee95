-- Versions of the category tree; cases keep the version they were categorised by, so a rename changes no old case.
create table category_tree (
  version integer primary key check (version > 0),
  document json not null,
  published_by text not null,
  published_at timestamptz not null default now()
);
