package io.dangol.intake;

import io.vertx.mutiny.sqlclient.Row;

/** What can be wrong with lines of orders once they are seen together. */
final class OrderItemProblems {
    private OrderItemProblems() {}

    static CellProblem stray(Row line) {
        return new CellProblem(
                OrderItemField.ORDER_ID.column().name(),
                line.getString("order_id"),
                "is an order that is not known on this channel",
                "Load the orders first, or give orderedAt and customerId in every line to tell the orders along with them.");
    }

    static CellProblem loneReturn(Row line) {
        return new CellProblem(
                OrderItemField.QUANTITY.column().name(),
                String.valueOf(line.getInteger("quantity")),
                "is below zero in lines that do not tell the whole order",
                "Give orderedAt in every line, or load the refund with the order.");
    }

    static CellProblem twin(Row line) {
        return new CellProblem(
                OrderItemField.LINE.column().name(),
                String.valueOf(line.getInteger("line")),
                "stands twice in the order",
                "Number the lines of an order apart, or leave the numbers out.");
    }

    static CellProblem strangers() {
        return new CellProblem(
                OrderItemField.CUSTOMER_ID.column().name(),
                null,
                "differs between the lines of one order",
                "Give all lines of an order the same customer, or different orders different ids.");
    }

    static CellProblem nothingSold() {
        return new CellProblem(
                OrderItemField.QUANTITY.column().name(),
                null,
                "is below zero in every line of the order, as in a return that has an id of its own",
                "Give returns the id of the order that they return, or leave them out and load refunds with the orders.");
    }

    static CellProblem tooMuchReturned() {
        return new CellProblem(
                OrderItemField.PAID_AMOUNT.column().name(),
                null,
                "was paid back for more than the order's lines cost",
                "Check the lines below zero: each must undo a line of the same order.");
    }

    static CellProblem tooLarge() {
        return new CellProblem(
                OrderItemField.PAID_AMOUNT.column().name(),
                null,
                "adds up to more than any amount kept here",
                "Check quantities and prices of the order's lines.");
    }
}
