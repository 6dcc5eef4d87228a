package io.dangol.template;

import java.util.Optional;
import java.util.stream.Stream;

/** What a template may say about a customer. Nothing else of the data can be reached from a template. */
enum TemplateVariable {
    CUSTOMER_NAME("customerName", "고객명", 10, true),
    TIER("tier", "등급", 10, false),
    PRODUCT_NAME("productName", "상품명", 30, false),
    CATEGORY("category", "카테고리", 15, false),
    PRICE("price", "가격", 12, false),
    COUPON_NAME("couponName", "쿠폰명", 20, false),
    COUPON_CODE("couponCode", "쿠폰번호", 16, true),
    COUPON_EXPIRES_ON("couponExpiresOn", "쿠폰만료일", 10, false),
    BRAND_NAME("brandName", "브랜드명", 10, false);

    private final String key;
    private final String korean;
    private final int longest;
    private final boolean personal;

    TemplateVariable(String key, String korean, int longest, boolean personal) {
        this.key = key;
        this.korean = korean;
        this.longest = longest;
        this.personal = personal;
    }

    static Optional<TemplateVariable> find(String name) {
        return Stream.of(values())
                .filter(variable -> variable.key.equals(name) || variable.korean.equals(name))
                .findFirst();
    }

    String key() {
        return key;
    }

    String korean() {
        return korean;
    }

    /** As long as the value is reckoned to become: a Korean letter for each, which is the longest in bytes too. */
    String longestValue() {
        return "가".repeat(longest);
    }

    /** Whether callers who may not see personal fields see its name in place of its value. */
    boolean personal() {
        return personal;
    }

    /** Whether everybody has it. */
    boolean certain() {
        return this == BRAND_NAME;
    }

    /** Whether naming it makes a message advertise. */
    boolean advertises() {
        return this == COUPON_NAME || this == COUPON_CODE || this == COUPON_EXPIRES_ON;
    }
}
