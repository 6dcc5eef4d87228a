package io.dangol.audience;

import io.dangol.customer.Customer;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How many customers fit a definition, and some of them. */
@Description("How many customers fit a definition, what each exclusion removes, and some of those who stay.")
public record AudiencePreview(
        @NonNull @Description("When it was asked; nothing later is seen.")
        OffsetDateTime asOf,

        @Description("How many the condition finds, before exclusions.")
        int found,

        @NonNull @Description(
                "How many each exclusion removes of those that the steps before it left (제외 단계별 인원), in their order.")
        List<@NonNull Integer> removed,

        @Description("How many stay.") int customers,

        @NonNull @Description("Some of those who stay, those first heard of first.")
        List<@NonNull Customer> sample) {

    static AudiencePreview of(OffsetDateTime asOf, List<Integer> waterfall, List<Customer> sample) {
        int found = waterfall.stream().mapToInt(Integer::intValue).sum();
        int last = waterfall.size() - 1;
        return new AudiencePreview(asOf, found, waterfall.subList(0, last), waterfall.get(last), sample);
    }
}
