-- The customer file (S-10, S-92, S-94): what the company knows of a customer beyond one complaint. Complaints keep what
-- was said at the time; nothing of the file enters a case.
create table customer (
  id text primary key,
  -- The company's own number of the customer, where there is one.
  reference text unique,
  kind text not null,
  name text not null,
  language text,
  -- When a person last confirmed with the customer that it is right (S-92).
  confirmed_at timestamptz not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  -- What the file is found by, in one writing, and its characters and pairs, so that two in mid-word hit (S-11).
  search text not null,
  grams text[] not null
);
create index customer_grams on customer using gin (grams);

create table customer_contact (
  customer_id text not null references customer (id),
  kind text not null,
  value text not null,
  -- As it is compared: digits of a number, lower case of an address.
  normalised text not null,
  primary key (customer_id, kind, normalised)
);
create index customer_contact_normalised on customer_contact (kind, normalised);

create table customer_purchase (
  id text primary key,
  customer_id text not null references customer (id),
  order_number text not null,
  product_code text,
  product_name text,
  amount_fen bigint,
  purchased_on date,
  unique (customer_id, order_number)
);

-- Preferences, special needs, circumstances (S-10, S-94): dated, and ended rather than changed.
create table customer_note (
  id text primary key,
  customer_id text not null references customer (id),
  kind text not null,
  text text not null,
  noted_at timestamptz not null default now(),
  noted_by text not null,
  ended_at timestamptz
);
create index customer_note_customer on customer_note (customer_id);

-- What was corrected, when and at whose wish (PIPL 46); the old values are gone, that is the point.
create table customer_correction (
  id bigint generated always as identity primary key,
  customer_id text not null references customer (id),
  fields text[] not null,
  wished_by text not null,
  corrected_by text not null,
  at timestamptz not null default now()
);
create index customer_correction_customer on customer_correction (customer_id);

-- Every reading with its purpose (S-10, PIPL 6); the search that found it too.
create table customer_access (
  id bigint generated always as identity primary key,
  customer_id text not null references customer (id),
  reader text not null,
  what text not null,
  purpose text not null,
  complaint_id uuid references complaint (id),
  request_id text not null,
  at timestamptz not null default now()
);
create index customer_access_customer on customer_access (customer_id);
create index customer_access_complaint on customer_access (complaint_id);
