package io.dangol.campaign;

import io.dangol.shared.DangolException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of a campaign. Its methods are the moves; a move that a state does not have is refused with CONFLICT. The
 * database refuses the same moves.
 */
sealed interface CampaignState {
    CampaignStatus status();

    /** Waits for the first day. */
    default CampaignState schedule() {
        throw refused("scheduled", "a DRAFT");
    }

    /** Begins, with the audience that was fixed. */
    default CampaignState begin(Launch launch) {
        throw refused("launched", "a DRAFT or SCHEDULED one");
    }

    default CampaignState pause(Instant at) {
        throw refused("paused", "a RUNNING one");
    }

    default CampaignState resume() {
        throw refused("resumed", "a PAUSED one");
    }

    default CampaignState complete(Instant at) {
        throw refused("completed", "a RUNNING or PAUSED one");
    }

    default CampaignState cancel(Instant at) {
        throw refused("cancelled", "one that is not over");
    }

    /** Whether whom, when and by what it is judged may still change. */
    default boolean open() {
        return false;
    }

    default @Nullable Launch launch() {
        return null;
    }

    private DangolException refused(String move, String allowed) {
        return DangolException.conflict(
                "The campaign is " + status() + " and cannot be " + move + "; only " + allowed + " can.");
    }

    /**
     * How it began.
     *
     * @param at when
     * @param audienceAsOf as of when the audience was taken; what members do counts from then on
     */
    record Launch(Instant at, Instant audienceAsOf) {}

    record Draft() implements CampaignState {
        @Override
        public CampaignStatus status() {
            return CampaignStatus.DRAFT;
        }

        @Override
        public boolean open() {
            return true;
        }

        @Override
        public CampaignState schedule() {
            return new Scheduled();
        }

        @Override
        public CampaignState begin(Launch launch) {
            return new Running(launch);
        }

        @Override
        public CampaignState cancel(Instant at) {
            return new Cancelled(null, at);
        }
    }

    record Scheduled() implements CampaignState {
        @Override
        public CampaignStatus status() {
            return CampaignStatus.SCHEDULED;
        }

        @Override
        public boolean open() {
            return true;
        }

        @Override
        public CampaignState begin(Launch launch) {
            return new Running(launch);
        }

        @Override
        public CampaignState cancel(Instant at) {
            return new Cancelled(null, at);
        }
    }

    record Running(Launch launch) implements CampaignState {
        @Override
        public CampaignStatus status() {
            return CampaignStatus.RUNNING;
        }

        @Override
        public CampaignState pause(Instant at) {
            return new Paused(launch, at);
        }

        @Override
        public CampaignState complete(Instant at) {
            return new Completed(launch, at);
        }

        @Override
        public CampaignState cancel(Instant at) {
            return new Cancelled(launch, at);
        }
    }

    record Paused(Launch launch, Instant pausedAt) implements CampaignState {
        @Override
        public CampaignStatus status() {
            return CampaignStatus.PAUSED;
        }

        @Override
        public CampaignState resume() {
            return new Running(launch);
        }

        @Override
        public CampaignState complete(Instant at) {
            return new Completed(launch, at);
        }

        @Override
        public CampaignState cancel(Instant at) {
            return new Cancelled(launch, at);
        }
    }

    record Completed(Launch launch, Instant endedAt) implements CampaignState {
        @Override
        public CampaignStatus status() {
            return CampaignStatus.COMPLETED;
        }
    }

    record Cancelled(@Nullable Launch launch, Instant endedAt) implements CampaignState {
        @Override
        public CampaignStatus status() {
            return CampaignStatus.CANCELLED;
        }
    }
}
