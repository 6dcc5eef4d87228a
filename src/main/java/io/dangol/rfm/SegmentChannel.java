package io.dangol.rfm;

import org.eclipse.microprofile.graphql.Description;

/** By what the customers of a segment are best reached. Stored by name. */
@Description("By what the customers of a segment are best reached.")
public enum SegmentChannel {
    @Description("Push notifications of the shop's app (앱 푸시).")
    PUSH,
    @Description("Banners and the message box inside the shop's app or mall (인앱).")
    IN_APP,
    @Description("E-mail (이메일).")
    EMAIL,
    @Description("Text messages (문자).")
    SMS,
    @Description("Messages by the messenger's business account, such as Alimtalk (메신저, 알림톡).")
    MESSENGER
}
