package io.dangol.intake;

/** Remembers pushed batches by their keys. */
final class PushSql {
    /** Waits for a push with the same key that is at work. */
    static final String CLAIM = """
            insert into intake_push (sender, key, kind, body_hash, created_at)
            values ($1, $2, $3, $4, $5)
            on conflict do nothing
            """;

    static final String FIND = "select kind, body_hash, answer from intake_push where sender = $1 and key = $2";

    static final String RECORD_ANSWER = "update intake_push set answer = $3 where sender = $1 and key = $2";

    static final String FORGET = "delete from intake_push where created_at < $1";

    private PushSql() {}
}
