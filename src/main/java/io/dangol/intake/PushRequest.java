package io.dangol.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch that was pushed.
 *
 * @param kind what its rows are
 * @param list the name of the list in the mutation's input, for the paths of errors
 * @param idempotencyKey the sender's name for the batch
 * @param channel channel of rows that name none, null for the default
 * @param rows the rows
 * @param items for orders, the lines of each, in the order of the rows; null where an order tells none
 */
public record PushRequest(
        FactKind kind,
        String list,
        String idempotencyKey,
        @Nullable String channel,
        List<Cells> rows,
        List<@Nullable List<Cells>> items) {
    public static final int MOST_ROWS = 1000;

    public static PushRequest of(
            FactKind kind, String list, String idempotencyKey, @Nullable String channel, List<Cells> rows) {
        return new PushRequest(kind, list, idempotencyKey, channel, rows, List.of());
    }

    /** Equal for equal batches. */
    byte[] hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, kind.name());
            add(digest, channel);
            rows.forEach(row -> add(digest, row));
            items.forEach(lines -> {
                add(digest, lines == null ? "-" : String.valueOf(lines.size()));
                if (lines != null) {
                    lines.forEach(line -> add(digest, line));
                }
            });
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, Cells row) {
        for (String cell : row.array()) {
            add(digest, cell);
        }
    }

    /** With its length before it, so that no two lists of texts look alike. */
    private static void add(MessageDigest digest, @Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        digest.update(((text == null ? "n" : bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
