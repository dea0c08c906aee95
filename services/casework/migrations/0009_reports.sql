-- S-90: why a report of crime or corruption was set apart; null for everything else. Few may see such a case.
alter table cases add apart text;
create index cases_apart on cases (case_id) where apart is not null;
