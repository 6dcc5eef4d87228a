package io.dangol.customer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import java.util.Optional;

/** How long what is kept is kept. */
@ConfigMapping(prefix = "dangol.retention")
public interface RetentionConfig {
    /** When what was kept long enough is forgotten, in the brand's zone; "off" for never. */
    @WithDefault("0 45 4 * * ?")
    String schedule();

    /** How long values of refused rows are kept that may be personal; their reasons stay. */
    @WithDefault("P90D")
    Period intakeErrors();

    /** How long behaviour events are kept; empty for good. */
    Optional<Period> events();

    /**
     * How long the shop's numbers of an erased person's orders are kept apart. Korea's act on consumer protection in
     * electronic commerce asks for five years of records on contracts and payment.
     */
    @WithDefault("P5Y")
    Period erasedOrders();
}
