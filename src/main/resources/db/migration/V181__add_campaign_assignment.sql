-- Who decides in which arm a member stands: this system's draw at the launch, or whoever ran the campaign elsewhere.
alter table campaign add column assignment varchar(16) not null default 'DRAWN';
alter table campaign add constraint ck_campaign_assignment check (assignment in ('DRAWN', 'IMPORTED'));
