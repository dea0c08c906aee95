-- When a promise on its way was made, in its case's own time; reserved_at says when it was sent.
alter table commitment_reservations add column promised_at timestamptz;
update commitment_reservations set promised_at = reserved_at;
alter table commitment_reservations alter column promised_at set not null;
