package io.dangol.intake;

import static io.dangol.intake.FactColumn.optional;
import static io.dangol.intake.FactColumn.required;

/** The columns of customers. */
enum CustomerField implements FactField {
    CUSTOMER_ID(required("customerId", ColumnType.TEXT, "The customer's id on the channel.", """
                    customer id, customer, customer no, customer number, customer code, id, user id, user,
                    member no, member number, account id, client id, 고객번호, 고객 id, 고객코드, 회원번호, 회원 id, 회원코드, 아이디""")
            .ofPerson()),
    CHANNEL(optional(
            "channel",
            ColumnType.TEXT,
            "Key of the channel that knows the customer so; a new key opens a channel.",
            """
                    channel, channel key, mall, site, shop, market, platform, 채널, 쇼핑몰, 몰, 사이트, 가입채널""")),
    NAME(optional("name", ColumnType.TEXT, "The customer's name.", """
                    name, full name, customer name, user name, 이름, 성명, 고객명, 회원명""").ofPerson()),
    EMAIL(optional("email", ColumnType.TEXT, "E-mail address.", """
                    email, e mail, email address, mail, 이메일, 메일, 이메일주소, 전자우편""").ofPerson()),
    EMAIL_VERIFIED(optional(
            "emailVerified",
            ColumnType.FLAG,
            "Whether the channel has verified the e-mail address; customers who share a verified one are one person.",
            """
                    email verified, verified email, 이메일인증, 이메일인증여부""")),
    PHONE(optional("phone", ColumnType.TEXT, "Phone number.", """
                    phone, phone number, mobile, mobile phone, cell phone, tel, telephone, 전화, 전화번호, 휴대폰, 휴대폰번호,
                    핸드폰, 핸드폰번호, 연락처, 휴대전화""").ofPerson()),
    PHONE_VERIFIED(optional(
            "phoneVerified",
            ColumnType.FLAG,
            "Whether the channel has verified the phone number; customers who share a verified one are one person.",
            """
                    phone verified, verified phone, mobile verified, 휴대폰인증, 휴대폰인증여부, 본인인증, 본인인증여부""")),
    MEMBER_ID(optional(
                    "memberId",
                    ColumnType.TEXT,
                    "The brand's own member id; customers who share one are one person.",
                    """
                    member id, membership id, membership no, loyalty id, 통합회원번호, 멤버십번호, 멤버십 id""")
            .ofPerson()),
    BIRTH_DATE(optional("birthDate", ColumnType.DAY, "Date of birth.", """
                    birth date, birthday, date of birth, dob, birth, 생일, 생년월일""").ofPerson()),
    SIGNED_UP_AT(optional("signedUpAt", ColumnType.TIME, "When the customer signed up on the channel.", """
                    signed up at, sign up date, signup date, signup at, joined at, join date, registered at,
                    registration date, created at, member since, 가입일, 가입일시, 가입일자, 회원가입일, 등록일"""));

    private final FactColumn column;

    CustomerField(FactColumn column) {
        this.column = column;
    }

    @Override
    public FactColumn column() {
        return column;
    }
}
