-- What `answerOnce` keeps. Copy into a migration of the service, under any name.
create table answers (
  -- Who asked, as `callerKey` names them: a key belongs to its caller.
  caller text not null,
  key text not null,
  -- sha256 over operation and body.
  request_hash text not null,
  -- The first answer's body as JSON; null while it is being found.
  body text,
  created_at timestamptz not null default now(),
  primary key (caller, key)
);
