package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.shared.Brand;
import io.dangol.shared.BusinessCalendar;
import io.dangol.template.TemplateFormat;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * What is said about a consent: who says it, on which day what was consented to or withdrawn, and how to change it, as the
 * decree of the Network Act lists it (articles 62-2 and 62-3).
 */
final class ConsentNoticeWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy년 M월 d일");
    private static final Map<CampaignMedium, String> NAMES = Map.of(
            CampaignMedium.EMAIL, "이메일",
            CampaignMedium.SMS, "문자",
            CampaignMedium.MESSENGER, "메신저",
            CampaignMedium.PUSH, "앱 푸시");

    private final Brand brand;
    private final BusinessCalendar calendar;
    private final String wayOut;

    ConsentNoticeWords(Brand brand, BusinessCalendar calendar, String wayOut) {
        this.brand = brand;
        this.calendar = calendar;
        this.wayOut = wayOut;
    }

    OutgoingMessage message(Row notice, Instant until) {
        CampaignMedium medium = CampaignMedium.valueOf(notice.getString("medium"));
        return new OutgoingMessage(
                notice.getUUID("key"),
                notice.getLong("person_id"),
                0,
                "consent-notice",
                medium,
                format(medium),
                notice.getString("address"),
                medium == CampaignMedium.EMAIL || medium == CampaignMedium.PUSH ? title(notice) : null,
                body(notice, medium),
                false,
                until);
    }

    private String title(Row notice) {
        return "[" + brand.name() + "] " + (notice.getString("kind").equals("RESULT") ? "수신동의 처리결과 안내" : "수신동의 확인 안내");
    }

    private String body(Row notice, CampaignMedium medium) {
        LocalDate day = calendar.dayOf(notice.getOffsetDateTime("counted_from").toInstant());
        String what = (notice.getBoolean("night") ? "야간(21시~8시) " : "") + NAMES.get(medium) + " 광고성 정보 수신";
        String fact = notice.getBoolean("granted") ? "에 동의하셨습니다." : "동의를 철회하셨습니다.";
        String stands = notice.getString("kind").equals("RESULT") ? "" : "\n별도의 의사표시가 없으면 동의가 유지됩니다.";
        return "[" + brand.name() + "] " + DAY.format(day) + " " + what + fact + stands + "\n변경: " + wayOut;
    }

    private static TemplateFormat format(CampaignMedium medium) {
        return switch (medium) {
            case EMAIL -> TemplateFormat.EMAIL;
            case MESSENGER -> TemplateFormat.ALIMTALK;
            case PUSH -> TemplateFormat.PUSH;
            default -> TemplateFormat.LMS;
        };
    }
}
