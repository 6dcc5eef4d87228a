package io.dangol.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dangol.shared.Brand;
import io.dangol.shared.MinorUnits;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {
    private final AmountText won = amounts("KRW");
    private final AmountText pounds = amounts("GBP");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12000|12000",
                "12,000원|12000",
                "₩ 1,234,567|1234567",
                "12000.00|12000",
                "1.2E+4|12000",
                "(3,000)|-3000",
                "-5|-5",
                "0|0",
                "KRW 7|7"
            })
    void wonAreReadAsTheyAreWritten(String text, long units) throws Exception {
        assertThat(won.units(text, null)).isEqualTo(units);
    }

    @Test
    void poundsAreKeptInPence() throws Exception {
        assertThat(pounds.units("139.12", null)).isEqualTo(13912);
        assertThat(pounds.units("£2.5", null)).isEqualTo(250);
    }

    @Test
    void aFactorIsExact() throws Exception {
        assertThat(won.units("139.12", new BigDecimal(1700))).isEqualTo(236504);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.5",
                "1e-3",
                "abc",
                "1,5",
                "12,00",
                "$12",
                "1e30",
                "1E999999999",
                "1E-999999999",
                "1000000000000001",
                "NaN",
                "--1",
                ""
            })
    void whatIsNoAmountOfWonIsRefused(String text) {
        assertThatThrownBy(() -> won.units(text, null)).isInstanceOf(AmountText.Unreadable.class);
    }

    private static AmountText amounts(String currency) {
        return new AmountText(new MinorUnits(new Brand() {
            @Override
            public String name() {
                return "Test";
            }

            @Override
            public ZoneId zone() {
                return ZoneId.of("Asia/Seoul");
            }

            @Override
            public Currency currency() {
                return Currency.getInstance(currency);
            }
        }));
    }
}
