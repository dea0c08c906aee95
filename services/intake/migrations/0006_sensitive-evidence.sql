-- Evidence that few may read, and only for a purpose (L-14).
create table sensitive_evidence (
  evidence_id text primary key references evidence (id),
  kind text not null,
  marked_by text not null,
  marked_at timestamptz not null default now()
);

-- Why somebody read what is sensitive, or was not let to.
alter table access_log add purpose text;
