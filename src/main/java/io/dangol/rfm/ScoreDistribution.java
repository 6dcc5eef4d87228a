package io.dangol.rfm;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The 5×5×5 view of the result in force. */
@Description("The familiar 5×5×5 view (RFM 점수 분포) of the result in force: how many customers share which scores.")
public record ScoreDistribution(
        @NonNull @Description("The result sees what happened before this instant.")
        OffsetDateTime asOf,

        @NonNull @Description("The cells with at least one customer.")
        List<@NonNull ScoreCell> cells) {}
