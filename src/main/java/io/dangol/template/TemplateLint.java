package io.dangol.template;

import static io.dangol.template.TemplateRule.*;

import io.dangol.customer.ConsentPurpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a template as a careful colleague would. The rules on advertising are those of the Korean Act on Promotion of
 * Information and Communications Network Utilization, article 50.
 */
final class TemplateLint {
    private final TemplateFormat format;
    private final ConsentPurpose purpose;
    private final TemplateText title;
    private final TemplateText body;
    private final String brand;
    private final List<TemplateFinding> findings = new ArrayList<>();

    private TemplateLint(
            TemplateFormat format, ConsentPurpose purpose, @Nullable String title, String body, String brand) {
        this.format = format;
        this.purpose = purpose;
        this.title = new TemplateText(title);
        this.body = new TemplateText(body);
        this.brand = brand;
    }

    /** @param brand the sender's name, of which advertising must tell */
    static List<TemplateFinding> findings(
            TemplateFormat format, ConsentPurpose purpose, @Nullable String title, String body, String brand) {
        TemplateLint lint = new TemplateLint(format, purpose, title, body, brand);
        lint.places();
        lint.lengths();
        lint.letters();
        lint.advertising();
        return List.copyOf(lint.findings);
    }

    private void places() {
        if (title.broken() || body.broken()) {
            find(BROKEN_PLACE, "A #{ is not closed.", "Write #{name} or #{name|fallback}, without braces inside.");
        }
        title.foreign()
                .or(body::foreign)
                .ifPresent(foreign -> find(
                        BROKEN_PLACE,
                        "Customers would read \"" + foreign + "\" as it stands.",
                        "Write #{name} or #{name|fallback}, or take the braces out."));
        for (TemplateText.Place place : allPlaces()) {
            Optional<TemplateVariable> variable = TemplateVariable.find(place.name());
            if (variable.isEmpty()) {
                find(
                        UNKNOWN_VARIABLE,
                        "There is no variable \"" + place.name() + "\".",
                        "Use one of "
                                + Stream.of(TemplateVariable.values())
                                        .map(TemplateVariable::key)
                                        .collect(Collectors.joining(", "))
                                + ".");
            } else if (place.fallback() == null && !variable.get().certain()) {
                find(
                        MISSING_FALLBACK,
                        "Who has no " + place.name() + " gets no message.",
                        "Write #{" + place.name() + "|…} with what to say instead, unless that is meant.");
            }
        }
    }

    private void lengths() {
        if (format.titleLimit() == 0 && !title.raw().isBlank()) {
            find(TITLE_NOT_SHOWN, format + " has no title.", "Leave the title out, or choose another format.");
        } else {
            length("title", title, format.titleLimit());
        }
        length("body", body, format.bodyLimit());
    }

    private void length(String field, TemplateText text, int limit) {
        int length = TextMeasure.length(format, text.longest());
        if (length > limit) {
            find(
                    TOO_LONG,
                    "The " + field + " can become " + length + (format.inBytes() ? " bytes" : " letters") + " long; "
                            + format + " carries " + limit + ".",
                    format == TemplateFormat.SMS && field.equals("body")
                            ? "Shorten it by " + (length - limit) + " bytes, or use LMS with 2,000."
                            : "Shorten it by " + (length - limit) + ".");
        }
    }

    private void letters() {
        List<String> foreign = TextMeasure.foreign(format, title.longest() + body.longest());
        if (!foreign.isEmpty()) {
            find(
                    LETTER_NOT_CARRIED,
                    "Text messages cannot carry " + String.join(" ", foreign) + ".",
                    "Replace it; letters outside of CP949 arrive as question marks.");
        }
    }

    private void advertising() {
        String words = title.fixed() + '\n' + body.fixed();
        Optional<String> offer = offer(words);
        if (format == TemplateFormat.ALIMTALK) {
            if (purpose == ConsentPurpose.ADVERTISING || offer.isPresent()) {
                find(
                        ADVERTISING_IN_NOTICE,
                        offer.map(word -> "\"" + word + "\" advertises.").orElse("Its purpose is advertising.")
                                + " Alimtalk carries information only.",
                        "Send it as BRAND_MESSAGE, or as LMS, with the customer's consent to advertising.");
            }
        } else if (purpose == ConsentPurpose.ADVERTISING) {
            duties(words);
        } else if (offer.isPresent()) {
            find(
                    LOOKS_ADVERTISING,
                    "\"" + offer.get() + "\" makes it advertising, which informational consent does not cover.",
                    "Make its purpose ADVERTISING, or take the offer out.");
        }
    }

    private Optional<String> offer(String words) {
        return AdvertisingWords.offer(words)
                .or(() -> allPlaces().stream()
                        .map(TemplateText.Place::name)
                        .filter(name -> TemplateVariable.find(name)
                                .filter(TemplateVariable::advertises)
                                .isPresent())
                        .findFirst());
    }

    private void duties(String words) {
        if (format.transmitted()) {
            mark();
            boolean named = words.contains(brand)
                    || allPlaces().stream()
                            .anyMatch(place -> TemplateVariable.find(place.name())
                                    .filter(TemplateVariable.BRAND_NAME::equals)
                                    .isPresent());
            if (!named) {
                find(SENDER, "It does not say who sends it.", "Name the sender, such as #{brandName}.");
            }
            if (!AdvertisingWords.wayOut(words)) {
                find(OPT_OUT, "It offers no way out.", "End with a free one, such as \"무료수신거부 080-…\".");
            }
        }
        AdvertisingWords.night(words)
                .ifPresent(word -> find(
                        NIGHT_WORDING,
                        "\"" + word + "\" speaks of the night, and advertising waits from 21:00 to 08:00.",
                        "Say it in words that are true in the morning too."));
    }

    private void mark() {
        String start = title.raw().isBlank() ? body.raw() : title.raw();
        if (!start.startsWith(AdvertisingWords.MARK)) {
            find(
                    ADVERTISING_MARK,
                    AdvertisingWords.lookAlike(start)
                            .map(word -> "It begins with \"" + word.strip() + "\", which does not count.")
                            .orElse("Advertising must say so at once."),
                    "Begin the " + (title.raw().isBlank() ? "body" : "title") + " with exactly (광고).");
        }
    }

    private List<TemplateText.Place> allPlaces() {
        return Stream.concat(title.places().stream(), body.places().stream()).toList();
    }

    private void find(TemplateRule rule, String message, String remedy) {
        findings.add(new TemplateFinding(rule, rule.forbids(), message, remedy));
    }
}
