-- The legal moves between a campaign's states, equal to those of io.dangol.campaign.CampaignState and tested beside it.
create function refuse_illegal_campaign_move() returns trigger
    language plpgsql as $$
begin
    if (old.status, new.status) not in (
        ('DRAFT', 'SCHEDULED'), ('DRAFT', 'RUNNING'), ('DRAFT', 'CANCELLED'),
        ('SCHEDULED', 'RUNNING'), ('SCHEDULED', 'CANCELLED'),
        ('RUNNING', 'PAUSED'), ('RUNNING', 'COMPLETED'), ('RUNNING', 'CANCELLED'),
        ('PAUSED', 'RUNNING'), ('PAUSED', 'COMPLETED'), ('PAUSED', 'CANCELLED')) then
        raise exception 'campaign % may not move from % to %', new.key, old.status, new.status
            using errcode = 'check_violation', constraint = 'ck_campaign_move';
    end if;
    if old.launched_at is not null and old.launched_at is distinct from new.launched_at then
        raise exception 'campaign % was launched already', new.key
            using errcode = 'check_violation', constraint = 'ck_campaign_launched_once';
    end if;
    return new;
end
$$;

create trigger campaign_move
    before update of status on campaign
    for each row when (old.status is distinct from new.status)
    execute function refuse_illegal_campaign_move();
