package io.dangol.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with places {@code #{variable}} or {@code #{variable|fallback}}, the spelling of the messengers' templates. It
 * knows neither loops nor conditions nor paths, and what is put into a place is never read as a template again.
 */
final class TemplateText {
    private static final Pattern PLACE = Pattern.compile("#\\{([^{}|]*)(?:\\|([^{}]*))?}");

    /** How other tools spell a place: {{name}}, ${name}, {name}, *|NAME|*, [[name]]. */
    private static final Pattern FOREIGN = Pattern.compile(
            "\\{\\{[^{}]*}}|\\$\\{[^{}]*}|\\{\\s*[A-Za-z][\\w.]*\\s*}|\\*\\|\\w+\\|\\*|\\[\\[[^\\[\\]]*]]");

    private final String text;

    TemplateText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    /**
     * A place in the text.
     *
     * @param fallback what stands there when there is no value, null for nothing to fall back on
     */
    record Place(String name, @Nullable String fallback) {
        static Place of(Matcher matcher) {
            String fallback = matcher.group(2);
            return new Place(
                    matcher.group(1).strip(), fallback == null || fallback.isBlank() ? null : fallback.strip());
        }
    }

    List<Place> places() {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group())
                .map(TemplateText::place)
                .toList();
    }

    /** The text with each place filled; what stays empty is added to {@code missing} by its name. */
    String fill(Function<Place, @Nullable String> value, List<String> missing) {
        StringBuilder filled = new StringBuilder();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            Place place = Place.of(matcher);
            String found = value.apply(place);
            if (found == null) {
                missing.add(place.name());
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(found == null ? "" : found));
        }
        return matcher.appendTail(filled).toString();
    }

    /** The text with the longest of value and fallback in each place. */
    String longest() {
        return fill(
                place -> {
                    String value = TemplateVariable.find(place.name())
                            .map(TemplateVariable::longestValue)
                            .orElse("");
                    String fallback = place.fallback() == null ? "" : place.fallback();
                    return fallback.length() > value.length() ? fallback : value;
                },
                new ArrayList<>());
    }

    /** The words that stand there whoever is addressed: fallbacks stay, places go. */
    String fixed() {
        return fill(place -> place.fallback() == null ? "" : place.fallback(), new ArrayList<>());
    }

    /** Whether something begins like a place and is none. */
    boolean broken() {
        return PLACE.matcher(text).replaceAll("").contains("#{");
    }

    /** What looks like a place in another tool's spelling, which customers would read as it stands. */
    Optional<String> foreign() {
        return FOREIGN.matcher(PLACE.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .findFirst();
    }

    String raw() {
        return text;
    }

    private static Place place(String source) {
        Matcher matcher = PLACE.matcher(source);
        matcher.find();
        return Place.of(matcher);
    }
}
