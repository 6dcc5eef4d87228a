package io.dangol.intake;

import io.dangol.behavior.BehaviorKind;
import io.dangol.customer.ConsentPurpose;
import io.dangol.customer.Medium;

/** The words by which files name what other rooms define. */
final class FileWords {
    static final Words<BehaviorKind> BEHAVIOR = Words.of(BehaviorKind.class)
            .also(
                    BehaviorKind.VISIT,
                    "visit",
                    "session",
                    "session start",
                    "page view",
                    "pageview",
                    "login",
                    "방문",
                    "접속",
                    "로그인")
            .also(
                    BehaviorKind.PRODUCT_VIEW,
                    "view",
                    "view item",
                    "view product",
                    "product viewed",
                    "detail view",
                    "상품조회",
                    "조회",
                    "상품상세")
            .also(
                    BehaviorKind.BOOKMARK,
                    "wishlist",
                    "add to wishlist",
                    "wish",
                    "like",
                    "favorite",
                    "save",
                    "찜",
                    "관심상품",
                    "관심",
                    "좋아요",
                    "북마크")
            .also(BehaviorKind.CART, "add to cart", "added to cart", "addtocart", "basket", "장바구니", "장바구니담기")
            .also(
                    BehaviorKind.CHECKOUT_STARTED,
                    "checkout",
                    "begin checkout",
                    "start checkout",
                    "initiate checkout",
                    "결제시작",
                    "주문서",
                    "주문시작")
            .also(BehaviorKind.SEARCH, "searched", "view search results", "검색")
            .also(BehaviorKind.REVIEW, "rate", "rating", "reviewed", "리뷰", "후기", "상품평")
            .also(BehaviorKind.FOLLOW, "subscribe", "팔로우", "알림받기", "구독")
            .also(BehaviorKind.SURVEY, "nps", "survey answer", "설문", "설문응답");

    static final Words<Medium> MEDIUM = Words.of(Medium.class)
            .also(Medium.EMAIL, "e-mail", "mail", "이메일", "메일")
            .also(Medium.SMS, "text", "text message", "mms", "lms", "문자", "문자메시지")
            .also(
                    Medium.MESSENGER,
                    "kakao",
                    "kakaotalk",
                    "alimtalk",
                    "brand message",
                    "line",
                    "카카오",
                    "카카오톡",
                    "알림톡",
                    "친구톡",
                    "메신저")
            .also(Medium.PUSH, "app push", "app", "push notification", "앱푸시", "푸시", "앱", "앱알림");

    static final Words<ConsentPurpose> PURPOSE = Words.of(ConsentPurpose.class)
            .also(
                    ConsentPurpose.INFORMATIONAL,
                    "info",
                    "information",
                    "service",
                    "transactional",
                    "정보",
                    "정보성",
                    "서비스",
                    "안내")
            .also(
                    ConsentPurpose.ADVERTISING,
                    "ad",
                    "ads",
                    "marketing",
                    "promotion",
                    "promotional",
                    "광고",
                    "광고성",
                    "마케팅",
                    "마케팅활용");

    private FileWords() {}
}
