package io.dangol.template;

import static io.dangol.customer.ConsentPurpose.ADVERTISING;
import static io.dangol.customer.ConsentPurpose.INFORMATIONAL;
import static io.dangol.template.TemplateRule.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.customer.ConsentPurpose;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLintTest {
    private static final String LAWFUL = "(광고)단골 #{customerName|고객}님 새 상품 무료수신거부 080-1";

    @Test
    void aLawfulAdvertisementHasNoFindings() {
        assertThat(rules(TemplateFormat.SMS, ADVERTISING, null, LAWFUL)).isEmpty();
    }

    @Test
    void advertisingMustSaySoNameItsSenderAndOfferAWayOut() {
        assertThat(rules(TemplateFormat.LMS, ADVERTISING, null, "봄 신상품"))
                .containsExactly(ADVERTISING_MARK, SENDER, OPT_OUT);
        assertThat(rules(TemplateFormat.IN_APP_BANNER, ADVERTISING, null, "봄 신상품"))
                .isEmpty();
    }

    @Test
    void lookAlikesOfTheMarkDoNotCount() {
        for (String mark : List.of("[광고]", "(광 고)", " (광고)", "광고")) {
            assertThat(rules(TemplateFormat.SMS, ADVERTISING, null, LAWFUL.replace("(광고)", mark)))
                    .as(mark)
                    .containsExactly(ADVERTISING_MARK);
        }
    }

    @Test
    void theMarkStandsInTheTitleWhereThereIsOne() {
        assertThat(rules(TemplateFormat.EMAIL, ADVERTISING, "(광고) 봄", "단골입니다. 수신거부는 여기"))
                .isEmpty();
        assertThat(rules(TemplateFormat.EMAIL, ADVERTISING, "봄", LAWFUL)).containsExactly(ADVERTISING_MARK);
    }

    @Test
    void aNoticeCarriesNoCouponAndNamesTheAlternative() {
        for (String text : List.of("10% 할인", "쿠폰이 도착했어요", "#{couponName|없음} 안내")) {
            assertThat(find(TemplateFormat.ALIMTALK, INFORMATIONAL, null, text))
                    .filteredOn(finding -> finding.rule() == ADVERTISING_IN_NOTICE)
                    .as(text)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.remedy())
                            .contains("BRAND_MESSAGE")
                            .contains("LMS"));
        }
        assertThat(rules(TemplateFormat.ALIMTALK, INFORMATIONAL, null, "주문하신 상품이 출고되었습니다."))
                .isEmpty();
    }

    @Test
    void aKoreanLetterCountsTwoBytesAtTheLimit() {
        assertThat(rules(TemplateFormat.SMS, INFORMATIONAL, null, "가".repeat(45)))
                .isEmpty();
        assertThat(rules(TemplateFormat.SMS, INFORMATIONAL, null, "가".repeat(45) + "a"))
                .containsExactly(TOO_LONG);
        assertThat(rules(TemplateFormat.SMS, INFORMATIONAL, null, "a".repeat(90)))
                .isEmpty();
        assertThat(rules(TemplateFormat.LMS, INFORMATIONAL, null, "가".repeat(1000)))
                .isEmpty();
        assertThat(rules(TemplateFormat.LMS, INFORMATIONAL, null, "가".repeat(1001)))
                .containsExactly(TOO_LONG);
    }

    @Test
    void lengthIsThatWithTheLongestValues() {
        assertThat(rules(TemplateFormat.SMS, INFORMATIONAL, null, "가".repeat(35) + "#{customerName|고}"))
                .isEmpty();
        assertThat(rules(TemplateFormat.SMS, INFORMATIONAL, null, "가".repeat(36) + "#{customerName|고}"))
                .containsExactly(TOO_LONG);
    }

    @Test
    void lettersThatTextMessagesCannotCarryAreNamed() {
        assertThat(find(TemplateFormat.SMS, INFORMATIONAL, null, "감사합니다😀"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(LETTER_NOT_CARRIED);
                    assertThat(finding.message()).contains("😀");
                });
        assertThat(rules(TemplateFormat.PUSH, INFORMATIONAL, null, "감사합니다😀")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{customerName}}", "${customerName}", "{ customer.name }", "*|NAME|*", "[[이름]]"})
    void aPlaceInTheSpellingOfAnotherToolIsNotSentAsItStands(String place) {
        assertThat(find(TemplateFormat.PUSH, INFORMATIONAL, null, place + "님, 주문이 출발했습니다"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(BROKEN_PLACE);
                    assertThat(finding.message()).contains(place);
                    assertThat(finding.forbids()).isTrue();
                });
        assertThat(rules(TemplateFormat.PUSH, INFORMATIONAL, null, "{봄} [안내] 3호 *주의* #{brandName}"))
                .isEmpty();
    }

    @Test
    void placesAreChecked() {
        assertThat(rules(TemplateFormat.PUSH, INFORMATIONAL, null, "#{custmer|a} #{tier} #{open"))
                .containsExactly(BROKEN_PLACE, UNKNOWN_VARIABLE, MISSING_FALLBACK);
        assertThat(rules(TemplateFormat.PUSH, INFORMATIONAL, null, "#{고객명|고객} #{brandName}"))
                .isEmpty();
    }

    @Test
    void nightWordsAndHiddenOffersAreAdvisedAgainst() {
        assertThat(find(TemplateFormat.SMS, ADVERTISING, null, "(광고)단골 오늘 밤만 수신거부 080"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(NIGHT_WORDING);
                    assertThat(finding.forbids()).isFalse();
                });
        assertThat(rules(TemplateFormat.SMS, INFORMATIONAL, null, "전 품목 할인")).containsExactly(LOOKS_ADVERTISING);
    }

    private static List<TemplateRule> rules(
            TemplateFormat format, ConsentPurpose purpose, @Nullable String title, String body) {
        return find(format, purpose, title, body).stream()
                .map(TemplateFinding::rule)
                .toList();
    }

    private static List<TemplateFinding> find(
            TemplateFormat format, ConsentPurpose purpose, @Nullable String title, String body) {
        return TemplateLint.findings(format, purpose, title, body, "단골");
    }
}
