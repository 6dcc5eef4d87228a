package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How messages are sent. */
@ConfigMapping(prefix = "dangol.delivery")
public interface DeliveryConfig {
    /** How often it is looked whether something is due; "off" for never. */
    @WithDefault("5s")
    String every();

    /** How often it is looked whether an occasion of a campaign has come, by the calendar or at a golden time; "off" for never. */
    @WithDefault("5m")
    String occasions();

    /** How many messages are let through and handed over at a time. */
    @WithDefault("1000")
    int batch();

    /** How long a sender may take for a batch before another one takes it up. */
    @WithDefault("2m")
    Duration lease();

    /** How often a message is handed over that a provider does not settle. */
    @WithDefault("6")
    int attempts();

    /** How long to wait before the second try; twice as long before each one after it. */
    @WithDefault("1m")
    Duration retryAfter();

    /** Where people reach this installation from outside, such as {@code https://crm.example.com}: for the way out of e-mails. */
    Optional<String> publicUrl();

    /** E-mail by SMTP; the server itself is configured under {@code quarkus.mailer}. */
    Smtp smtp();

    /** Vendors of text messages, messenger messages and pushes, by medium. */
    Map<CampaignMedium, Webhook> webhook();

    /** When customers are told what became of their consents, as a cron expression in the brand's zone; "off" for never. */
    @WithDefault("0 0 10 * * ?")
    String consentNotices();

    /** How customers change their consents, as the notices say it; best a free number. */
    @WithDefault("고객센터 또는 앱 설정")
    String consentWayOut();

    /** The secret by which vendors sign their reports; without it none are taken. */
    Optional<String> reportSecret();

    /** How e-mail goes out. */
    interface Smtp {
        /** The sender's address. E-mail is sent when this and {@code public-url} are given. */
        Optional<String> from();

        /** How many e-mails the server takes in one second; 0 for no limit. */
        @WithDefault("0")
        int perSecond();
    }

    /** How messages of one medium are handed to a vendor. */
    interface Webhook {
        /** Where they are posted. */
        String url();

        /** The secret by which they are signed. */
        String secret();

        /** How many messages the vendor takes in one second; 0 for no limit. */
        @WithDefault("0")
        int perSecond();

        /** How long to wait for the vendor's answer. */
        @WithDefault("10s")
        Duration timeout();
    }
}
