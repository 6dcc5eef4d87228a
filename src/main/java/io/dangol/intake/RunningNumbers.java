package io.dangol.intake;

import io.dangol.shared.DangolException;
import java.util.Arrays;

/**
 * Counts how often the same facts came up in one file, so that rows without an id get one that is the same whenever the
 * file is sent again, in whatever order its rows stand: the first of three equal rows is number 1 each time. Holds a
 * hash of 64 bits for each, at most 2^21 of them, so that no file can fill the memory.
 */
final class RunningNumbers {
    private static final int MOST = 1 << 21;

    private long[] hashes = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int size;

    /** The number of times that the facts came up, this time included. */
    int next(String facts) {
        int slot = slot(hash(facts));
        if (counts[slot] == 0) {
            grow();
            slot = slot(hash(facts));
            hashes[slot] = hash(facts);
        }
        return ++counts[slot];
    }

    private void grow() {
        if (++size > MOST) {
            throw DangolException.badInput("The file holds more than " + MOST
                    + " rows without an order id. Give an order id column, or split the file by days.");
        }
        if (size * 2 <= hashes.length) {
            return;
        }
        long[] oldHashes = hashes;
        int[] oldCounts = counts;
        hashes = Arrays.copyOf(new long[0], oldHashes.length * 2);
        counts = new int[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldCounts[i] > 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    private int slot(long hash) {
        int slot = (int) (hash >>> 32) & (hashes.length - 1);
        while (counts[slot] > 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }

    /** FNV-1a over the characters, finished by a multiplication that spreads them to the high bits. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ (hash >>> 29)) * 0x9E3779B97F4A7C15L;
    }
}
