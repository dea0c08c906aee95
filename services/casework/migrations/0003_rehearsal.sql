-- How far a rehearsed complaint's own time is ahead of the world (0 for every other case). Derived from the engine's
-- virtual time of its run after each jump.
alter table cases add clock_offset_ms bigint not null default 0;

-- One row per jump: where it starts, the ring it goes to, and what was answered once it was over.
create table rehearsal_jumps (
  id text primary key,
  case_id text not null,
  from_seq integer not null,
  from_at timestamptz not null,
  clock text not null,
  percent integer not null,
  ring_at timestamptz not null,
  answer jsonb,
  created_at timestamptz not null default now()
);
create index rehearsal_jumps_case on rehearsal_jumps (case_id);
