package io.dangol.intake;

import org.eclipse.microprofile.graphql.Description;

/** How the values of a column are read. */
@Description("How the values of a column are read.")
public enum ColumnType {
    @Description("Text.")
    TEXT,
    @Description("A point in time; without an offset it is local time of the brand's zone.")
    TIME,
    @Description("A calendar day.")
    DAY,
    @Description("An amount of money in the brand's currency, with as many decimals as the currency has.")
    AMOUNT,
    @Description("A whole number.")
    WHOLE_NUMBER,
    @Description("Yes or no: true/false, yes/no, y/n, 1/0, 예/아니오.")
    FLAG,
    @Description("One of a list of words; a mapping can translate other words into them.")
    WORD
}
