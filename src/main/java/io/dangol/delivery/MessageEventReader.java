package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.intake.FactValues;
import io.dangol.intake.IdentityKey;
import io.dangol.intake.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads campaign events. */
final class MessageEventReader {
    private static final Words<CampaignMedium> MEDIA = Words.of(CampaignMedium.class)
            .also(CampaignMedium.PUSH, "app push", "푸시", "앱푸시")
            .also(CampaignMedium.IN_APP_BANNER, "banner", "인앱배너", "배너")
            .also(CampaignMedium.IN_APP_INBOX, "inbox", "in app", "인앱", "메시지함", "인앱메시지")
            .also(CampaignMedium.EMAIL, "e mail", "mail", "이메일", "메일")
            .also(CampaignMedium.SMS, "lms", "mms", "문자")
            .also(CampaignMedium.MESSENGER, "kakao", "alimtalk", "메신저", "알림톡", "카카오", "브랜드메시지");

    private static final Words<MessageEventKind> KINDS = Words.of(MessageEventKind.class)
            .also(MessageEventKind.SENT, "send", "발송", "발송완료")
            .also(MessageEventKind.DELIVERED, "delivery", "received", "도달", "수신", "발송성공")
            .also(MessageEventKind.OPENED, "open", "read", "열람", "오픈", "확인")
            .also(MessageEventKind.CLICKED, "click", "클릭")
            .also(MessageEventKind.BOUNCED, "bounce", "failed", "fail", "반송", "실패", "발송실패")
            .also(MessageEventKind.OPTED_OUT, "opt out", "unsubscribe", "unsubscribed", "수신거부");

    private MessageEventReader() {}

    static MessageEventRow read(FactValues values) {
        String campaign = values.text(MessageEventField.CAMPAIGN, 64);
        String customer = values.text(MessageEventField.CUSTOMER_ID, 128);
        IdentityKey identity =
                new IdentityKey(values.channel(MessageEventField.CHANNEL), customer == null ? "" : customer);
        CampaignMedium medium = values.word(MessageEventField.MEDIUM, MEDIA);
        MessageEventKind kind = values.word(MessageEventField.KIND, KINDS);
        Instant at = values.time(MessageEventField.OCCURRED_AT);
        String told = values.text(MessageEventField.EXTERNAL_ID, 128);
        return new MessageEventRow(
                campaign == null ? "" : campaign,
                identity,
                medium == null ? CampaignMedium.EMAIL : medium,
                kind == null ? MessageEventKind.SENT : kind,
                at == null ? Instant.EPOCH : at,
                told == null ? idOf(identity, medium, at) : told);
    }

    /** The same event of the same customer at the same time is the same event, whatever file it comes in. */
    private static String idOf(IdentityKey customer, @Nullable CampaignMedium medium, @Nullable Instant at) {
        String facts = customer.channel() + '\n' + customer.externalId() + '\n' + medium + '\n' + at;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
