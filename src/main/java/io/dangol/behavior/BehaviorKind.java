package io.dangol.behavior;

import org.eclipse.microprofile.graphql.Description;

/** What somebody did. */
@Description("What somebody did (행동) besides buying.")
public enum BehaviorKind {
    @Description("Came to the shop, the app or a store (방문).")
    VISIT,
    @Description("Looked at a product (상품 조회).")
    PRODUCT_VIEW,
    @Description("Marked a product as wanted (찜, 관심 상품).")
    BOOKMARK,
    @Description("Put a product into the cart (장바구니).")
    CART,
    @Description("Began to pay (결제 시작).")
    CHECKOUT_STARTED,
    @Description("Searched for something (검색).")
    SEARCH,
    @Description("Wrote a review (리뷰).")
    REVIEW,
    @Description("Followed the brand or a seller (팔로우).")
    FOLLOW,
    @Description("Answered a survey (설문).")
    SURVEY
}
