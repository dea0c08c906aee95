-- S-90: a report of crime or corruption 举报 is kept apart; the reason says which.
alter table complaint add column apart text;
