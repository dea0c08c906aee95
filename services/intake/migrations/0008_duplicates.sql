-- What a complaint is recognised by when the same matter comes again (L-06, F-38): keyed hashes of the customer's
-- contacts, order numbers, and bands of the text's signature (services/intake/duplicates). No name and no text.
create table match_key (
  key text not null,
  received_at timestamptz not null,
  complaint_id uuid not null references complaint (id),
  -- In this order each key is read from its newest complaint back, only as far as wanted.
  primary key (key, received_at, complaint_id)
);
create index match_key_complaint on match_key (complaint_id);
