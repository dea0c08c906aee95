-- The customer file and the purchase that a complaint is about, found at acceptance, and the tier as it was then (R-6).
alter table complaint
  add column customer_id text references customer (id),
  add column purchase_id text references customer_purchase (id),
  -- { code, period, scoreFen, atLeastFen }: what the tier was taken from, so that it can be explained (S-20).
  add column tier jsonb;
create index complaint_customer on complaint (customer_id) where customer_id is not null;
create index complaint_purchase on complaint (purchase_id) where purchase_id is not null;
create index customer_purchase_purchased_on on customer_purchase (purchased_on);

-- From which value score on a customer was among the top of a period (S-21); made at the first acceptance in it.
create table tier_threshold (
  -- First day of the period.
  period date primary key,
  at_least_fen bigint not null,
  -- How many customers had a score.
  customers integer not null,
  made_at timestamptz not null default now()
);

-- Contacts are compared in one spelling now (services/intake/customers/contact-spelling.ts).
create temporary table respelled on commit drop as
  select distinct on (customer_id, kind, spelling) customer_id, kind, value, spelling
  from (
    select customer_id, kind, value, case kind
      when 'phone' then regexp_replace(regexp_replace(normalize(value, nfkc), '[^0-9]', '', 'g'), '^(00)?86(?=1[0-9]{10}$)', '')
      when 'email' then lower(btrim(normalize(value, nfkc)))
      when 'wechat' then btrim(normalize(value, nfkc))
      else normalised end as spelling
    from customer_contact) spelled
  order by customer_id, kind, spelling, value;
delete from customer_contact;
insert into customer_contact (customer_id, kind, value, normalised)
  select customer_id, kind, value, spelling from respelled;
update customer c set search = f.search, grams = (
    select coalesce(array_agg(distinct gram), '{}') from unnest(string_to_array(f.search, E'\n')) part,
      lateral (select substr(part, i, 1) from generate_series(1, char_length(part)) i
        union select substr(part, i, 2) from generate_series(1, char_length(part) - 1) i) grams (gram))
  from (
    select id, concat_ws(E'\n',
      lower(regexp_replace(normalize(name, nfkc), '\s+', '', 'g')),
      lower(regexp_replace(normalize(coalesce(reference, ''), nfkc), '\s+', '', 'g')),
      (select string_agg(lower(regexp_replace(normalised, '\s+', '', 'g')), E'\n') from customer_contact
        where customer_id = customer.id and kind <> 'address')) as search
    from customer) f
  where f.id = c.id;
