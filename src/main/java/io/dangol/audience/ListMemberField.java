package io.dangol.audience;

import static io.dangol.intake.FactColumn.optional;
import static io.dangol.intake.FactColumn.required;

import io.dangol.intake.ColumnType;
import io.dangol.intake.FactColumn;
import io.dangol.intake.FactField;

/** The columns of members of uploaded lists: which list, and whatever tells who is meant. */
enum ListMemberField implements FactField {
    LIST(required("list", ColumnType.TEXT, "Name of the list; a new name makes a list.", """
                    list, list name, customer list, 명단, 명단명, 리스트, 목록""")),
    ID(optional("id", ColumnType.TEXT, "Dangol's own id of the customer, as queries and exports give it.", """
                    id, dangol id, 단골 id""")),
    CUSTOMER_ID(optional("customerId", ColumnType.TEXT, "The customer's id on the channel.", """
                    customer id, customer, customer no, customer number, customer code, user id, user, member no,
                    고객번호, 고객 id, 고객코드, 회원번호, 회원 id, 회원코드, 아이디""")
            .ofPerson()),
    CHANNEL(optional("channel", ColumnType.TEXT, "Key of the channel that knows the customer so.", """
                    channel, channel key, mall, site, shop, 채널, 쇼핑몰, 몰, 사이트""")),
    MEMBER_ID(optional("memberId", ColumnType.TEXT, "The brand's own member id.", """
                    member id, membership id, membership no, loyalty id, 통합회원번호, 멤버십번호, 멤버십 id""")
            .ofPerson()),
    PHONE(optional("phone", ColumnType.TEXT, "Phone number, in any spelling.", """
                    phone, phone number, mobile, mobile phone, cell phone, tel, telephone, 전화, 전화번호, 휴대폰, 휴대폰번호,
                    핸드폰, 핸드폰번호, 연락처, 휴대전화""")
            .ofPerson()),
    EMAIL(optional("email", ColumnType.TEXT, "E-mail address.", """
                    email, e mail, email address, mail, 이메일, 메일, 이메일주소, 전자우편""").ofPerson());

    private final FactColumn column;

    ListMemberField(FactColumn column) {
        this.column = column;
    }

    @Override
    public FactColumn column() {
        return column;
    }
}
