package io.dangol.template;

import org.eclipse.microprofile.graphql.Description;

/** What a template may break. */
@Description("What a template may break.")
public enum TemplateRule {
    @Description("A place that is not closed or not spelled #{name} or #{name|fallback}, such as {{name}}.")
    BROKEN_PLACE,
    @Description("A variable that there is not.")
    UNKNOWN_VARIABLE,
    @Description("A variable without fallback that some customers have no value for.")
    MISSING_FALLBACK,
    @Description("Longer than the format allows, with the longest values.")
    TOO_LONG,
    @Description("A title where the format has none.")
    TITLE_NOT_SHOWN,
    @Description("A letter that text messages cannot carry (CP949).")
    LETTER_NOT_CARRIED,
    @Description("Advertising that does not begin with (광고).")
    ADVERTISING_MARK,
    @Description("Advertising that does not name its sender.")
    SENDER,
    @Description("Advertising without a free way to opt out (무료 수신거부).")
    OPT_OUT,
    @Description("Advertising, a coupon or a discount in a format for information only (알림톡).")
    ADVERTISING_IN_NOTICE,
    @Description("Informational by its purpose, and its words advertise.")
    LOOKS_ADVERTISING,
    @Description("Speaks of the night, when advertising waits for the morning (21:00–08:00).")
    NIGHT_WORDING;

    /** Whether a message that breaks it must not go out. */
    boolean forbids() {
        return this != MISSING_FALLBACK && this != LOOKS_ADVERTISING && this != NIGHT_WORDING;
    }
}
