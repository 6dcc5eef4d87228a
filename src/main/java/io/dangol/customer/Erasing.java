package io.dangol.customer;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * An erasure that is under way.
 *
 * @param customers the customer and those merged into it
 * @param at when it was asked for
 * @param ordersUntil until when the law wants the shop's numbers of orders kept
 */
public record Erasing(Long[] customers, OffsetDateTime at, LocalDate ordersUntil) {}
