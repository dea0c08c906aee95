-- The append-only log of cases. The same tables stand in every service that keeps cases (casework, accountability):
-- services/shared/event-log reads and writes them.

create table events (
  case_id text not null,
  seq integer not null check (seq > 0),
  type text not null,
  -- Business instant of the causing message.
  at timestamptz not null,
  message_id text not null,
  event jsonb not null,
  -- The causing message, at its first event only.
  message jsonb,
  -- sha256 over the previous hash and this row.
  hash bytea not null,
  -- Order of the feed: read only below pg_snapshot_xmin, so that no late commit is missed.
  xid xid8 not null default pg_current_xact_id(),
  primary key (case_id, seq)
) partition by hash (case_id);

create table events_0 partition of events for values with (modulus 8, remainder 0);
create table events_1 partition of events for values with (modulus 8, remainder 1);
create table events_2 partition of events for values with (modulus 8, remainder 2);
create table events_3 partition of events for values with (modulus 8, remainder 3);
create table events_4 partition of events for values with (modulus 8, remainder 4);
create table events_5 partition of events for values with (modulus 8, remainder 5);
create table events_6 partition of events for values with (modulus 8, remainder 6);
create table events_7 partition of events for values with (modulus 8, remainder 7);

-- A message is decided once per case.
create unique index events_message on events (case_id, message_id) where message is not null;
create index events_feed on events (xid, case_id, seq);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the event log is append-only';
end $$;
create trigger events_append_only before update or delete on events
  for each row execute function refuse_change();

-- One row per case: the end of its log, its fold, and (next migration) what lists show of it.
create table cases (
  case_id text primary key,
  seq integer not null,
  head_hash bytea not null,
  fold jsonb not null,
  -- Version of the fold that wrote the row; 0 asks for a rebuild.
  fold_version integer not null
);
create index cases_fold_version on cases (fold_version, case_id);
