package io.dangol.customer;

import org.eclipse.microprofile.graphql.Description;

/** A way to reach a customer, as consents distinguish them. */
@Description("A way to reach a customer, as consents distinguish them.")
public enum Medium {
    @Description("E-mail (이메일).")
    EMAIL,
    @Description("Text messages, short and long (문자, SMS/LMS).")
    SMS,
    @Description("Messenger messages (메신저, such as Alimtalk).")
    MESSENGER,
    @Description("Push messages of an app (앱 푸시).")
    PUSH
}
