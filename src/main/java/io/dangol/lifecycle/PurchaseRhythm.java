package io.dangol.lifecycle;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * From when on a customer is late against their own rhythm.
 *
 * @param lastOrderAt the order after which it counts; once another follows, the rhythm is void
 * @param cautionOn the first day on which the customer is {@code AT_RISK}
 * @param imminentOn the first day on which churn is imminent, not before {@code cautionOn}
 */
public record PurchaseRhythm(long customerKey, OffsetDateTime lastOrderAt, LocalDate cautionOn, LocalDate imminentOn) {}
