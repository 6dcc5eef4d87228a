package io.dangol.intake;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column's header taken apart: its plain words, and the currency or zone that its last word names.
 *
 * @param column the header as it stands in the file
 * @param plain its letters and digits in lower case, without the currency or zone
 * @param currency ISO 4217 code at its end, such as KRW of {@code amount_krw}
 * @param utc whether its end says that times are in UTC
 */
record HeaderName(String column, String plain, @Nullable String currency, boolean utc) {
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> UTC = Set.of("utc", "gmt");

    static HeaderName of(String column) {
        String[] words = column.strip().split("[^\\p{L}\\p{N}]+");
        String last = words.length < 2 ? "" : words[words.length - 1].toLowerCase(Locale.ROOT);
        boolean currency = CURRENCIES.contains(last);
        boolean utc = UTC.contains(last);
        String plain = Words.plain(column);
        return new HeaderName(
                column,
                currency || utc ? plain.substring(0, plain.length() - last.length()) : plain,
                currency ? last.toUpperCase(Locale.ROOT) : null,
                utc);
    }
}
