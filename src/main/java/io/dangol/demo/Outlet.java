package io.dangol.demo;

/** The channels of the demo brand, by which its customers come and buy. */
enum Outlet {
    OWN_MALL("own-mall", "자사몰", "OM"),
    MARKETPLACE("marketplace", "오픈마켓", "MP"),
    STORE("store", "직영 매장", "ST"),
    POP_UP("pop-up", "팝업 스토어", "PU"),
    WARRANTY("warranty", "정품 보증 등록", "WR"),
    MESSENGER("messenger", "메신저 채널", "MS");

    final String key;
    final String title;
    private final String prefix;

    Outlet(String key, String title, String prefix) {
        this.key = key;
        this.title = title;
        this.prefix = prefix;
    }

    /** The name under which this channel knows its {@code number}-th thing. */
    String externalId(long number) {
        return prefix + "-" + number;
    }

    boolean sells() {
        return ordinal() <= POP_UP.ordinal();
    }

    /** People sign up here, and do not merely buy. */
    boolean members() {
        return this == OWN_MALL || this == MESSENGER;
    }
}
