-- S-26: when a file was first found to be no longer what was taken in; the case hears of it once.
alter table evidence add column tampered_at timestamptz;
