package io.dangol.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

/**
 * What a caller may do. A caller holds one or more roles; each brings the roles it includes.
 *
 * <table>
 * <caption>The matrix</caption>
 * <tr><th></th><th>ANALYST</th><th>MARKETER</th><th>OPERATOR</th><th>INTAKE</th></tr>
 * <tr><td>queries and subscriptions</td><td>yes</td><td>yes</td><td>yes</td><td>own pushes only</td></tr>
 * <tr><td>personal fields ({@link Masking})</td><td>–</td><td>yes</td><td>–</td><td>–</td></tr>
 * <tr><td>business mutations</td><td>–</td><td>yes</td><td>–</td><td>–</td></tr>
 * <tr><td>runs, channels, tokens, audit trail</td><td>–</td><td>–</td><td>yes</td><td>–</td></tr>
 * <tr><td>files of customer lists</td><td>–</td><td>yes</td><td>–</td><td>yes</td></tr>
 * <tr><td>pushing data (mutations and files), what the shop's app shows</td><td>–</td><td>–</td><td>–</td><td>yes</td></tr>
 * </table>
 *
 * <p>MARKETER and OPERATOR include ANALYST; neither includes the other, and INTAKE includes nothing and is included in
 * nothing: a person who needs several is granted several. Annotate with the one role that a door needs, such as
 * {@code @RolesAllowed(Role.Names.ANALYST)}: included roles are granted when the caller is authenticated.
 */
@Description("What a caller may do. MARKETER and OPERATOR include ANALYST; the others include nothing else.")
public enum Role {
    @Description("Reads segments, results and customers, without personal fields (분석가).")
    ANALYST,
    @Description("All that ANALYST may, plus personal fields and business changes such as campaigns (마케터).")
    MARKETER,
    @Description("All that ANALYST may, plus runs, channels, API tokens and the audit trail (운영자).")
    OPERATOR,
    @Description(
            "The shop's own servers: push data in, read how that went, and fetch the messages that the shop's app shows; they read"
                    + " nothing else (데이터 연동).")
    INTAKE;

    /** The roles that somebody granted these holds: these and the ones they include. */
    public static Set<Role> including(Collection<Role> granted) {
        EnumSet<Role> held = EnumSet.noneOf(Role.class);
        held.addAll(granted);
        if (held.contains(MARKETER) || held.contains(OPERATOR)) {
            held.add(ANALYST);
        }
        return held;
    }

    /** The roles without repetition, in the order of this list. */
    static List<Role> sorted(Collection<Role> roles) {
        return roles.stream().distinct().sorted().toList();
    }

    /** The roles as constants, because annotations take no enum. Each equals the name of its role. */
    public static final class Names {
        public static final String ANALYST = "ANALYST";
        public static final String MARKETER = "MARKETER";
        public static final String OPERATOR = "OPERATOR";
        public static final String INTAKE = "INTAKE";

        private Names() {}
    }
}
