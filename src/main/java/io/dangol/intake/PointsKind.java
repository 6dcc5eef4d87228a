package io.dangol.intake;

import org.eclipse.microprofile.graphql.Description;

/** What happened to points. */
@Description("What happened to points (포인트 구분).")
public enum PointsKind {
    @Description("Earned (적립).")
    EARNED,
    @Description("Used (사용).")
    USED,
    @Description("Expired unused (소멸).")
    EXPIRED,
    @Description("Corrected by hand, up or down (조정).")
    ADJUSTED;

    static final Words<PointsKind> WORDS = Words.of(PointsKind.class)
            .also(EARNED, "earn", "add", "plus", "accrual", "적립", "지급", "+")
            .also(USED, "use", "spend", "spent", "redeem", "redeemed", "minus", "사용", "차감", "-")
            .also(EXPIRED, "expire", "expiry", "소멸", "만료")
            .also(ADJUSTED, "adjust", "adjustment", "correction", "cancel", "조정", "취소", "정정");
}
