package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;

/** What a customer did with a message. */
@Description("What a customer did with a message.")
public enum MessageReactionKind {
    @Description("It was sent to them and did not bounce (수신).")
    RECEIVED,
    @Description("Opened it (열람).")
    OPENED,
    @Description("Clicked in it (클릭).")
    CLICKED,
    @Description("Received it and neither opened nor clicked it (무반응).")
    IGNORED
}
