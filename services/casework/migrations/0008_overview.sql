-- The overview of one department reads the index alone too.
drop index cases_overview;
create index cases_overview on cases (received_at) include (
  stage, grade, department, departments, promise_met_at, promise_broken_at, investigated_at, offered_at, concluded_at,
  archived_at, satisfied) where kind = 'complaint';
