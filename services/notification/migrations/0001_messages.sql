-- Outgoing messages, one row per key, written before anything is sent.
create table messages (
  -- Hash of the key, so that one unique index guards both.
  id text primary key,
  -- <caseId>/<seq>/<effect>/<n>, for staff also /<personId>: names one message for ever.
  key text not null,
  -- Personal data of this schema hangs on it: erasing a complaint erases its messages.
  complaint_id text,
  audience text not null check (audience in ('customer', 'person')),
  person_id text,
  template text not null,
  template_version integer not null,
  -- Accountability notices: HR and executives only.
  sealed boolean not null,
  -- Business instant of the event that called for it.
  at timestamptz not null,
  created_at timestamptz not null default now(),
  -- claimed: nothing sent yet; sending: handed to a medium, outcome not known yet.
  state text not null default 'claimed' check (state in ('claimed', 'sending', 'delivered', 'failed', 'toPrint')),
  claimed_by text not null,
  -- While it lies ahead, only claimed_by may work on the row; a dead process's claim runs out.
  claimed_until timestamptz not null,
  medium text check (medium in ('email', 'sms', 'wechat', 'print')),
  language text,
  recipient_name text,
  recipient text,
  subject text,
  -- As it was sent, secrets masked.
  text text,
  -- Findings of the wording rules (S-76, S-77, S-80).
  wording text[] not null default '{}',
  delivered_at timestamptz,
  failure text
);
create index messages_of_complaint on messages (complaint_id, at, id);

-- Media that refused a message for good, so that a retry does not ask them again.
create table message_refusals (
  message_id text not null references messages (id) on delete cascade,
  medium text not null,
  failure text not null,
  primary key (message_id, medium)
);
