package io.dangol.job;

import org.eclipse.microprofile.graphql.Description;

/** What kinds of long work there are; each room runs its own, and the ledger names them all. */
@Description("What kind of long work a run is.")
public enum RunKind {
    @Description("A file of facts read in (파일 가져오기).")
    INTAKE_FILE,
    @Description("RFM scoring: segments, scores and cut-offs (RFM 산출).")
    RFM_SCORING,
    @Description("Lifecycle stages (생애주기 단계).")
    LIFECYCLE,
    @Description("Expected orders, spend and next-order date of each buyer (구매 예측).")
    INSIGHT_FORECAST,
    @Description("Products and categories bought together (연관 구매).")
    INSIGHT_ASSOCIATION,
    @Description("After how long customers buy a product or category again (구매 주기).")
    INSIGHT_PURCHASE_CYCLE,
    @Description("Who buys only with discounts (할인 민감도).")
    INSIGHT_DISCOUNT,
    @Description("What brings marketplace buyers to the own mall (플랫폼 → 자사몰 전환).")
    INSIGHT_OWN_MALL,
    @Description("How many buyers come back, month by month (코호트 재구매).")
    INSIGHT_COHORT,
    @Description("Members of audiences found again, with who entered and who left (오디언스 갱신).")
    AUDIENCE_REFRESH,
    @Description("Campaigns that begin or end by their period (캠페인 시작·종료).")
    CAMPAIGN_TURNS,
    @Description("People who enter campaigns by their triggers (캠페인 진입).")
    CAMPAIGN_OCCASIONS,
    @Description("Messages decided by the send gate and handed over (메시지 발송).")
    DISPATCH,
    @Description("Notices of what a customer consented to, due within 14 days or every two years (수신동의 결과 안내).")
    CONSENT_NOTICES,
    @Description("KPI results of campaigns measured and recorded (KPI 기록).")
    KPI_RECORDING,
    @Description("What may no longer be kept removed (보존 기간 경과 삭제).")
    RETENTION,
    @Description("The generated demo brand being made (데모 브랜드 생성).")
    DEMO_BRAND
}
