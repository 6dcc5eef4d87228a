-- Whom an action is for says its golden time, so that a count and a stored audience are of those whose time it is. The days
-- themselves are those of the action: the application writes them over the ones here.
update playbook_cell
set definition = jsonb_build_object('condition', jsonb_build_object('and', jsonb_build_array(
    definition -> 'condition', jsonb_build_object('lastOrder', jsonb_build_object('daysAgo',
        jsonb_build_object('from', greatest(from_days, 0), 'to', greatest(to_days, 0)))))))
where key in ('marketplace-to-own-mall', 'points-never-used', 'churn-caution', 'churn-imminent', 'dormant-win-back');

-- Since conditions know the direction of a change, who fell is not congratulated, nor who rose consoled.
update playbook_cell
set definition = jsonb_set(definition, '{condition,and,0,tierChanged,move}', to_jsonb(move))
from (values ('tier-up', 'UPGRADE'), ('tier-down', 'DOWNGRADE')) as direction (cell, move)
where key = cell;

-- Nobody moves on a ladder that is not there.
update playbook_cell
set tier = 2, strategy = strategy || ' Needs the tier ladder.'
where key in ('tier-up', 'tier-down') and updated_at = timestamptz '2024-01-01 00:00Z';
