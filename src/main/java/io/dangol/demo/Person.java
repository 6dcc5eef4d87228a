package io.dangol.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * One invented person and how they shop. Names are common Korean ones, e-mail addresses are of a reserved domain, and
 * telephone numbers of a block that is not assigned to anybody.
 *
 * @param joined the day they signed up or first came, counted from the timeline's first, which established ones precede
 * @param outlets where the person is known, the first one first
 * @param apart whether the last outlet took them for somebody new, until the shared phone number proves it
 * @param spend what they like to spend on an order, in won
 * @param pace orders a year while they are interested
 * @param waning the chance that an order was the last before they lose interest
 */
record Person(
        int number,
        String name,
        String email,
        String phone,
        LocalDate born,
        int joined,
        List<Outlet> outlets,
        boolean apart,
        boolean buyer,
        double spend,
        double pace,
        double waning,
        int favourite,
        int second) {
    Outlet home() {
        return outlets.get(0);
    }

    boolean knownAt(Outlet outlet) {
        return outlets.contains(outlet);
    }
}
