-- Actions before a tier moves, beside those after it: they need the tier ladder, which the brand sets.
insert into playbook_cell (position, key, name, name_ko, stage, purpose, strategy, anchor, from_days, to_days, medium,
    offer, tier, definition, updated_at)
select position, key, name, name_ko, stage, purpose, strategy, anchor, from_days, to_days, medium, offer, tier,
    definition::jsonb, timestamptz '2024-01-01 00:00Z'
from (values
    (24, 'tier-up-near', 'The next tier is within reach', '승급 임박 안내', 'ACTIVE', 'BENEFIT', 'Show how little is missing to the next tier. Needs the tier ladder.',
        'TIER_CHANGE', -30, -1, 'PUSH', 'What the next tier brings.', 2,
        '{"condition": {"tierLikely": {"move": "UPGRADE", "share": 0.8}}}'),
    (25, 'tier-down-ahead', 'The tier will be lost', '등급 유지 안내', 'AT_RISK', 'BENEFIT', 'Say what keeps the tier while there is time. Needs the tier ladder.',
        'TIER_CHANGE', -30, -1, 'MESSENGER', 'What is missing to keep the tier.', 2,
        '{"condition": {"and": [{"tierLikely": {"move": "DOWNGRADE", "withinDays": 30}}, {"orders": {"count": {"atLeast": 1}}}]}}')
) as cell (position, key, name, name_ko, stage, purpose, strategy, anchor, from_days, to_days, medium, offer, tier,
    definition);
