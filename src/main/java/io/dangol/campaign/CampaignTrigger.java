package io.dangol.campaign;

/** When a campaign talks to people, which decides when they become its members. */
public sealed interface CampaignTrigger {
    Once ONCE = new Once();

    CampaignTriggerKind kind();

    /** In a sentence. */
    String words();

    /** To everybody at once, when it begins. */
    record Once() implements CampaignTrigger {
        @Override
        public CampaignTriggerKind kind() {
            return CampaignTriggerKind.ONCE;
        }

        @Override
        public String words() {
            return "Once, when it begins.";
        }
    }

    /** Again and again by the calendar, each time to whoever is in its target then. */
    record Recurring(RecurringTrigger schedule) implements CampaignTrigger {
        @Override
        public CampaignTriggerKind kind() {
            return CampaignTriggerKind.RECURRING;
        }

        @Override
        public String words() {
            return schedule.words();
        }
    }

    /** To each in the days around something of their own. */
    record GoldenTime(GoldenTimeTrigger window) implements CampaignTrigger {
        @Override
        public CampaignTriggerKind kind() {
            return CampaignTriggerKind.GOLDEN_TIME;
        }

        @Override
        public String words() {
            return window.words();
        }
    }
}
