package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.shared.Brand;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * E-mail by SMTP, with the way out that mail programs show as a button (RFC 8058). SMTP knows no idempotency: the key is the
 * Message-ID, by which servers and mail programs may know a message again that was handed over twice.
 */
@ApplicationScoped
class SmtpChannel implements MessageChannel {
    private static final Logger LOG = Logger.getLogger(SmtpChannel.class);
    private static final int AT_ONCE = 8;

    private final DeliveryConfig config;
    private final ReactiveMailer mailer;
    private final Brand brand;

    SmtpChannel(DeliveryConfig config, ReactiveMailer mailer, Brand brand) {
        this.config = config;
        this.mailer = mailer;
        this.brand = brand;
    }

    @Override
    public Set<CampaignMedium> media() {
        return config.smtp().from().isPresent() && config.publicUrl().isPresent()
                ? Set.of(CampaignMedium.EMAIL)
                : Set.of();
    }

    @Override
    public int perSecond(CampaignMedium medium) {
        return config.smtp().perSecond();
    }

    @Override
    public Uni<List<Handover>> handOver(List<OutgoingMessage> messages) {
        return Multi.createFrom()
                .iterable(messages)
                .onItem()
                .transformToUni(this::send)
                .merge(AT_ONCE)
                .collect()
                .asList();
    }

    private Uni<Handover> send(OutgoingMessage message) {
        return Uni.createFrom()
                .deferred(() -> mailer.send(mail(message)))
                .<Handover>map(sent -> new Handover.Accepted(message.key()))
                .onFailure()
                .recoverWithItem(failure -> refused(message, failure));
    }

    private Mail mail(OutgoingMessage message) {
        String from = config.smtp().from().orElseThrow();
        String domain = from.substring(from.indexOf('@') + 1);
        Mail mail = Mail.withText(message.address(), "", message.body())
                .setFrom(from)
                .addHeader("From", MailHeader.mailbox(brand.name(), from))
                .addHeader("Subject", MailHeader.text(message.title() == null ? "" : message.title()))
                .addHeader("Message-ID", "<" + message.key() + "@" + domain + ">");
        if (message.advertising()) {
            mail.addHeader("List-Unsubscribe", "<" + wayOut(message) + ">")
                    .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return mail;
    }

    private String wayOut(OutgoingMessage message) {
        return config.publicUrl().orElseThrow().replaceAll("/+$", "") + UnsubscribeRoute.PATH + message.key();
    }

    private static Handover refused(OutgoingMessage message, Throwable failure) {
        boolean forGood = failure instanceof IllegalArgumentException
                || failure instanceof SMTPException refusal && refusal.isPermanent();
        LOG.warnf(
                "An e-mail was %s: %s",
                forGood ? "refused" : "not settled", failure.getClass().getSimpleName());
        return forGood ? new Handover.Rejected(message.key()) : new Handover.Unsettled(message.key());
    }
}
