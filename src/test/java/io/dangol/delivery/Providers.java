package io.dangol.delivery;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A real SMTP server and a vendor's webhook, with the application configured to send by them. */
public class Providers implements QuarkusTestResourceLifecycleManager {
    static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    static ReferenceReceiver vendor;
    static WireTap wire;

    /** The application with these providers. */
    public static class Profile implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Providers.class));
        }
    }

    @Override
    public Map<String, String> start() {
        MAIL.start();
        wire = tap();
        vendor = new ReferenceReceiver();
        return Map.of(
                "quarkus.mailer.host",
                "localhost",
                "quarkus.mailer.port",
                String.valueOf(wire.port()),
                "dangol.delivery.public-url",
                "https://crm.example.com/",
                "dangol.delivery.smtp.from",
                "hello@shop.example.com",
                "dangol.delivery.webhook.SMS.url",
                vendor.url(),
                "dangol.delivery.webhook.SMS.secret",
                ReferenceReceiver.SECRET);
    }

    @Override
    public void stop() {
        wire.close();
        MAIL.stop();
        vendor.close();
    }

    private static WireTap tap() {
        try {
            return new WireTap(MAIL.getSmtp().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
