-- Texts that staff start from (S-71, S-75): a version is never edited, a change is the next one.
create table text_template (
  code text not null,
  version integer not null check (version > 0),
  kind text not null,
  -- By language; what customers read is there in every one.
  texts jsonb not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  primary key (code, version)
);

-- One row per text made of a template: who, for which complaint. Never the text.
create table text_template_use (
  id bigint generated always as identity primary key,
  code text not null,
  version integer not null,
  language text not null,
  complaint_id text not null,
  used_by text not null,
  used_at timestamptz not null default now(),
  foreign key (code, version) references text_template (code, version)
);
create index text_template_use_count on text_template_use (code, version);

-- How often each message template went out.
create index messages_of_template on messages (template, template_version);

-- First answers by caller and Idempotency-Key.
create table answers (
  caller text not null,
  key text not null,
  request_hash text not null,
  body text,
  created_at timestamptz not null default now(),
  primary key (caller, key)
);
