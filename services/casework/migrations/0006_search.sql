-- What lists are searched by and the overview is counted from; folded like the rest of the row.
alter table cases
  add promise_met_at timestamptz,
  add promise_broken_at timestamptz,
  add investigated_at timestamptz,
  add offered_at timestamptz,
  add concluded_at timestamptz,
  add archived_at timestamptz,
  -- What the customer said in the survey; null: nothing.
  add satisfied boolean;

-- Every complaint of one customer, by the keyed hash that intake gives (S-74).
create index cases_customer on cases using gin (customer_refs) where kind = 'complaint';
-- The overview of a span reads this alone, not the folds.
create index cases_overview on cases (received_at) include (
  stage, grade, departments, promise_met_at, promise_broken_at, investigated_at, offered_at, concluded_at, archived_at,
  satisfied) where kind = 'complaint';

-- Searches that one person keeps.
create table saved_view (
  person text not null,
  id text not null,
  name text not null,
  query jsonb not null,
  columns text[] not null,
  saved_at timestamptz not null default now(),
  primary key (person, id)
);
