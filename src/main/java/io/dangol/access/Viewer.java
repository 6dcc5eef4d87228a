package io.dangol.access;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Who is asking. */
@Description("Who is asking, and what this caller may do.")
public record Viewer(
        @NonNull @Description("Name of the caller: the token's name, or the name that the identity provider gives.")
        String name,

        @NonNull @Description("How the audit trail names the caller.")
        String actor,

        @NonNull @Description("How the caller proved who it is.")
        WayIn wayIn,

        @NonNull @Description("Every role that the caller holds, included ones too.")
        List<@NonNull Role> roles,

        @Description(
                "Whether personal fields (name, e-mail, phone, birth date, ids at channels) are shown. When not, they are"
                        + " null everywhere (개인정보 마스킹).")
        boolean seesPersonalData) {}
