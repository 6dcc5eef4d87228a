package io.dangol.customer;

import org.eclipse.microprofile.graphql.Description;

/** What kind of place a channel is. */
@Description("What kind of place a channel (채널) is.")
public enum ChannelKind {
    @Description("The brand's own online shop (자사몰).")
    OWN_MALL,
    @Description("A marketplace (오픈마켓, 마켓플레이스) that seldom passes on who bought.")
    MARKETPLACE,
    @Description("A permanent store (매장).")
    STORE,
    @Description("A temporary store (팝업스토어).")
    POP_UP,
    @Description("Registration of a product's warranty (보증서 등록).")
    WARRANTY,
    @Description("A messenger account (메신저 채널), such as a friend of the brand's profile.")
    MESSENGER,
    @Description("Anything else, and every channel that nobody described yet.")
    OTHER
}
