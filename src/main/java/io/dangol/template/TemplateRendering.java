package io.dangol.template;

import io.dangol.access.Masking;
import io.dangol.shared.Brand;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Money;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes messages of templates and customers, in two statements for however many customers. */
@ApplicationScoped
public class TemplateRendering {
    private final Pool pool;
    private final Brand brand;
    private final MinorUnits units;
    private final BusinessCalendar calendar;

    TemplateRendering(Pool pool, Brand brand, MinorUnits units, BusinessCalendar calendar) {
        this.pool = pool;
        this.brand = brand;
        this.units = units;
        this.calendar = calendar;
    }

    /**
     * The messages by customer; customers who are unknown, and all of them when there is no such wording, are left out.
     *
     * @param template row id of the template
     * @param version number of the wording
     * @param asOf as of when the customers' facts are taken
     * @param masking {@code OPEN} to send; else personal variables show their Korean names in brackets
     */
    public Uni<Map<Long, RenderedMessage>> render(
            long template, int version, Long[] customers, Instant asOf, Masking masking) {
        return pool.preparedQuery(TemplateSql.WORDING)
                .execute(Tuple.of(template, version))
                .chain(wordings -> Rows.stream(wordings)
                        .findFirst()
                        .map(wording -> render(wording, customers, asOf, masking))
                        .orElse(Uni.createFrom().item(Map.of())));
    }

    /** All the wordings for one customer; wordings that there are not, and all when the customer is unknown, are left out. */
    public Uni<Map<TemplateWording, RenderedMessage>> render(
            List<TemplateWording> wordings, long customer, Instant asOf, Masking masking) {
        List<TemplateWording> wanted = wordings.stream().distinct().toList();
        Long[] templates = wanted.stream().map(TemplateWording::template).toArray(Long[]::new);
        Integer[] versions = wanted.stream().map(TemplateWording::version).toArray(Integer[]::new);
        return pool.preparedQuery(TemplateSql.WORDINGS)
                .execute(Tuple.of(templates, versions))
                .chain(texts -> facts(new Long[] {customer}, asOf)
                        .map(people -> Rows.stream(people)
                                .flatMap(person -> Rows.stream(texts)
                                        .map(text -> Map.entry(wording(text), render(text, person, masking))))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private Uni<Map<Long, RenderedMessage>> render(Row wording, Long[] customers, Instant asOf, Masking masking) {
        return facts(customers, asOf)
                .map(rows -> Rows.byKey(rows, "customer_id", person -> render(wording, person, masking)));
    }

    private Uni<RowSet<Row>> facts(Long[] customers, Instant asOf) {
        return pool.preparedQuery(TemplateSql.FACTS).execute(Tuple.of(customers, asOf.atOffset(ZoneOffset.UTC)));
    }

    private static TemplateWording wording(Row text) {
        return new TemplateWording(text.getLong("id"), text.getInteger("version"));
    }

    private RenderedMessage render(Row wording, Row person, Masking masking) {
        String title = wording.getString("title");
        List<String> missing = new ArrayList<>();
        String filledTitle = new TemplateText(title).fill(place -> value(place, person, masking), missing);
        String filledBody =
                new TemplateText(wording.getString("body")).fill(place -> value(place, person, masking), missing);
        TemplateFormat format = TemplateFormat.valueOf(wording.getString("format"));
        return message(format, title == null ? null : filledTitle, filledBody, missing);
    }

    private static RenderedMessage message(
            TemplateFormat format, @Nullable String title, String body, List<String> missing) {
        List<String> problems = new ArrayList<>();
        missing.stream().distinct().forEach(name -> problems.add("There is no " + name + " and no fallback for it."));
        tooLong(format, "title", title == null ? "" : title, format.titleLimit(), problems);
        tooLong(format, "body", body, format.bodyLimit(), problems);
        List<String> foreign = TextMeasure.foreign(format, (title == null ? "" : title) + body);
        if (!foreign.isEmpty()) {
            problems.add("Text messages cannot carry " + String.join(" ", foreign) + ".");
        }
        return problems.isEmpty()
                ? new RenderedMessage(title, body, List.of())
                : new RenderedMessage(null, null, problems);
    }

    private static void tooLong(TemplateFormat format, String field, String text, int limit, List<String> problems) {
        int length = TextMeasure.length(format, text);
        if (length > limit) {
            problems.add("The " + field + " has " + length + (format.inBytes() ? " bytes" : " letters") + "; " + format
                    + " carries " + limit + ".");
        }
    }

    private @Nullable String value(TemplateText.Place place, Row facts, Masking masking) {
        TemplateVariable variable = TemplateVariable.find(place.name()).orElse(null);
        String value = variable == null ? null : fact(variable, facts);
        if (value == null || value.isBlank()) {
            return place.fallback();
        }
        return variable.personal() && !masking.open()
                ? "[" + variable.korean() + "]"
                : value.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private @Nullable String fact(TemplateVariable variable, Row facts) {
        return switch (variable) {
            case CUSTOMER_NAME -> facts.getString("name");
            case TIER -> facts.getString("tier");
            case PRODUCT_NAME -> facts.getString("product");
            case CATEGORY -> facts.getString("category");
            case PRICE -> price(facts.getLong("list_price"));
            case COUPON_NAME -> facts.getString("coupon");
            case COUPON_CODE -> facts.getString("code");
            case COUPON_EXPIRES_ON -> day(facts.getOffsetDateTime("expires_at"));
            case BRAND_NAME -> brand.name();
        };
    }

    private @Nullable String price(@Nullable Long minor) {
        if (minor == null) {
            return null;
        }
        Money money = units.money(minor);
        String amount = String.format(
                java.util.Locale.ROOT,
                "%,." + units.digits() + "f",
                new BigDecimal(money.amount().toString()));
        return money.currency().equals("KRW") ? amount + "원" : amount + " " + money.currency();
    }

    private @Nullable String day(@Nullable OffsetDateTime time) {
        return time == null ? null : calendar.dayOf(time.toInstant()).toString();
    }
}
