-- L-03: who speaks for the complainant, with the document that says so. Names stay here; the case knows id and role.
create table party (
  id text primary key,
  complaint_id uuid not null references complaint (id),
  role text not null,
  name text not null,
  phone text,
  email text,
  wechat text,
  address text,
  authority_evidence_id text not null references evidence (id),
  added_at timestamptz not null,
  added_by text not null
);
create index party_complaint on party (complaint_id);
create index party_authority on party (authority_evidence_id);
