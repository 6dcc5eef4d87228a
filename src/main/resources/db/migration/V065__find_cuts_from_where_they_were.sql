-- A cut is looked for from its last place, in an index of the band, so that the search costs what the cut moved. Locks
-- both tables for the moment that it takes to write the few rows of the bands.
alter table score_band add column pivot bigint;
update score_band set pivot = low;
alter table score_band alter column pivot set not null;
comment on column score_band.pivot is 'the whole value of the last cut; the column below counts the customers under it';
alter table score_band_member add column quotient bigint generated always as (amount / orders) stored;
create index ix_score_band_member_quotient on score_band_member (dimension, position, quotient);
