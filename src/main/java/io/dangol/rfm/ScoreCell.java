package io.dangol.rfm;

import io.dangol.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One cell of the 5×5×5 view. */
@Description("One cell of the 5×5×5 view: customers with the same three scores.")
public record ScoreCell(
        @Description("Recency score, 5 for the fifth that bought last.")
        int recency,

        @Description("Frequency score, 5 for the fifth with the most orders.")
        int frequency,

        @Description("Monetary score, 5 for the fifth that spent most.")
        int monetary,

        @Description("How many customers.") int customers,

        @NonNull @Description("What they paid for goods since their first order.")
        Money value) {}
