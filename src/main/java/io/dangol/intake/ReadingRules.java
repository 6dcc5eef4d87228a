package io.dangol.intake;

import io.dangol.shared.MinorUnits;
import java.time.ZoneId;

/**
 * How the texts of a file are read.
 *
 * @param zone the zone of times without an offset
 * @param dayFirst whether 03/04/2025 is the third of April rather than the fourth of March
 * @param minorUnits the brand's currency
 * @param channel the channel of rows that name none
 * @param idsMade whether rows without an id of their own get one made of their facts, as is done for files
 */
public record ReadingRules(ZoneId zone, boolean dayFirst, MinorUnits minorUnits, String channel, boolean idsMade) {}
