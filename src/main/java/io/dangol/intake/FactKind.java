package io.dangol.intake;

import io.dangol.access.Role;
import io.dangol.shared.DangolException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;

/** What the rows of a file or batch are. */
@Description("What the rows of a file or batch are.")
public enum FactKind {
    @Description("Customers as one channel knows them: an identity and its profile (고객).")
    CUSTOMER,
    @Description("Products (상품).")
    PRODUCT,
    @Description("Orders, one row each (주문).")
    ORDER,
    @Description("Lines of orders: of orders known already, or whole orders given line by line (주문 상품).")
    ORDER_ITEM,
    @Description("Visits, views, bookmarks, carts, reviews and other behaviour (행동 이벤트).")
    BEHAVIOR_EVENT,
    @Description("Statements of consent to messages (수신 동의).")
    CONSENT,
    @Description("Changes of membership tier (등급).")
    TIER,
    @Description("Points earned, used and expired (포인트).")
    POINTS,
    @Description("Coupons issued and used (쿠폰).")
    COUPON,
    @Description("Registered warranties (보증).")
    WARRANTY,
    @Description("What became of campaign messages: sent, delivered, opened, clicked (캠페인 반응).")
    CAMPAIGN_EVENT,
    @Description("Members of campaigns that were drawn elsewhere, and the arm in which each stands (캠페인 대상자 배정).")
    CAMPAIGN_MEMBER,
    @Description("Members of customer lists, by any identifier of theirs (업로드 명단).")
    LIST_MEMBER;

    /** Reads a kind as people write it in a path: {@code ORDER_ITEM}, {@code order-item} or {@code order-items}. */
    public static FactKind parse(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (FactKind kind : values()) {
            if (name.equals(kind.name()) || name.equals(kind.name() + "S") || name.equals(kind.plural())) {
                return kind;
            }
        }
        throw DangolException.notFound("There is no kind of facts called \"" + text + "\". Use one of "
                + Arrays.stream(values()).map(FactKind::path).collect(Collectors.joining(", ")) + ".");
    }

    /** The kind as it stands in a path. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who may send files of the kind: the shop's servers, and lists are marketers' own. */
    Set<Role> senders() {
        return this == LIST_MEMBER ? EnumSet.of(Role.INTAKE, Role.MARKETER) : EnumSet.of(Role.INTAKE);
    }

    private String plural() {
        return name().endsWith("Y") ? name().substring(0, name().length() - 1) + "IES" : name() + "S";
    }
}
