-- Key of the hashes under which other services know a customer (services/intake/customers). One row, made here once.
create table customer_key (
  is_only boolean primary key default true check (is_only),
  key text not null
);
insert into customer_key (key)
values (encode(sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea), 'hex'));
