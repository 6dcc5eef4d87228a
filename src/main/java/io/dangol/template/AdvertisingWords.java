package io.dangol.template;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words by which people recognise advertising, and what the law wants beside it. */
final class AdvertisingWords {
    /** The mark that the law names, letter by letter; look-alikes do not count. */
    static final String MARK = "(광고)";

    private static final Pattern OFFER = Pattern.compile(
            "할인|쿠폰|특가|세일|이벤트|프로모션|사은품|경품|무료\\s*증정|적립금|[0-9]+\\s*%|\\b(coupon|discount|sale|promotion|special offer)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WAY_OUT =
            Pattern.compile("수신\\s*거부|수신\\s*동의\\s*철회|알림\\s*(해제|끄기)|unsubscribe|opt[- ]?out", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOOK_ALIKE = Pattern.compile("^\\s*[\\[<(【（]?\\s*광\\s*고\\s*[\\])>】）]?");
    private static final Pattern NIGHT =
            Pattern.compile("오늘\\s*밤|심야|한밤|자정|야간|tonight|midnight|late[- ]night", Pattern.CASE_INSENSITIVE);

    private AdvertisingWords() {}

    static Optional<String> offer(String text) {
        return first(OFFER, text);
    }

    static Optional<String> night(String text) {
        return first(NIGHT, text);
    }

    static Optional<String> lookAlike(String text) {
        return first(LOOK_ALIKE, text);
    }

    static boolean wayOut(String text) {
        return WAY_OUT.matcher(text).find();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().map(MatchResult::group);
    }
}
