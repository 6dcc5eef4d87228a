package io.dangol.campaign;

import io.dangol.template.TemplateFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.graphql.Description;

/** By what a campaign reaches people. Stored by name. */
@Description("By what a campaign reaches people.")
public enum CampaignMedium {
    @Description("A push notification of the shop's app (앱 푸시).")
    PUSH(TemplateFormat.PUSH),
    @Description("A banner inside the shop's app or mall, seen only by those it is meant for (인앱 배너).")
    IN_APP_BANNER(TemplateFormat.IN_APP_BANNER),
    @Description("The message box inside the shop's app (인앱 메시지함).")
    IN_APP_INBOX(TemplateFormat.IN_APP_INBOX),
    @Description("E-mail (이메일).")
    EMAIL(TemplateFormat.EMAIL),
    @Description("Text message, short or long (문자).")
    SMS(TemplateFormat.SMS, TemplateFormat.LMS),
    @Description("A message by the messenger's business account, such as Alimtalk (메신저, 알림톡).")
    MESSENGER(TemplateFormat.ALIMTALK, TemplateFormat.BRAND_MESSAGE);

    private final Set<TemplateFormat> formats;

    CampaignMedium(TemplateFormat... formats) {
        this.formats = new TreeSet<>(List.of(formats));
    }

    /** As what its messages may go out. */
    Set<TemplateFormat> formats() {
        return formats;
    }

    boolean carries(TemplateFormat format) {
        return formats.contains(format);
    }
}
