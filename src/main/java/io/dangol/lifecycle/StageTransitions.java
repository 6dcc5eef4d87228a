package io.dangol.lifecycle;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The transition matrix between two dates. */
@Description("From which stage to which customers moved between two dates (단계 이동 행렬).")
public record StageTransitions(
        @NonNull @Description("The earlier instant at which stages are compared.")
        OffsetDateTime from,

        @NonNull @Description("The later instant.") OffsetDateTime to,

        @NonNull @Description("The cells with at least one customer, those who stayed included.")
        List<@NonNull StageTransition> cells) {}
