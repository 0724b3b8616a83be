package dev.kopru.alert;

import dev.kopru.alert.rule.AlertStates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owns {@code alert_message}: what is to be sent, was sent or was given up. */
@Repository
public class Outbox {

    private static final int LONGEST_TEXT = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many wait although they were tried, how many were given up in the last day, and why the last of them was not sent. */
    public record Undelivered(long waiting, long givenUp, String trouble) {}

    void add(Message message) {
        jdbc.sql("INSERT INTO alert_message (token, kind, alert_id, channel, recipient, address, title, body, state,"
                        + " attempts, next_attempt_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)")
                .param(message.token())
                .param(message.kind().name())
                .param(message.alertId())
                .param(message.channel().name())
                .param(message.recipient())
                .param(message.address())
                .param(cut(message.title()))
                .param(message.body())
                .param(AlertStates.utc(message.createdAt()))
                .param(AlertStates.utc(message.createdAt()))
                .update();
    }

    /** Whether the recipient was told that the alert was raised, or is about to be. */
    boolean wasTold(String recipient, long alertId) {
        return jdbc.sql("SELECT COUNT(*) FROM alert_message WHERE recipient = ? AND alert_id = ? AND kind = 'RAISED'")
                        .params(recipient, alertId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Due ones of a channel, the oldest first, none before another that its recipient gets earlier. */
    List<Message> due(Channel channel, int most) {
        return jdbc.sql(
                        """
                        SELECT * FROM alert_message m
                        WHERE m.state = 'WAITING' AND m.channel = :channel AND m.next_attempt_at <= :now
                          AND NOT EXISTS (SELECT 1 FROM alert_message earlier WHERE earlier.recipient = m.recipient
                                          AND earlier.state = 'WAITING' AND earlier.id < m.id)
                        ORDER BY m.id LIMIT :most
                        """)
                .param("channel", channel.name())
                .param("now", AlertStates.utc(clock.instant()))
                .param("most", most)
                .query((row, n) -> message(row))
                .list();
    }

    /** Takes a message for an attempt, so that no other node sends it meanwhile; false when another one has it. */
    boolean take(Message message, Duration meanwhile) {
        return jdbc.sql("UPDATE alert_message SET attempts = attempts + 1, next_attempt_at = :later"
                                + " WHERE id = :id AND state = 'WAITING' AND attempts = :attempts")
                        .param("later", AlertStates.utc(clock.instant().plus(meanwhile)))
                        .param("id", message.id())
                        .param("attempts", message.attempts())
                        .update()
                == 1;
    }

    void sent(Message message) {
        end(message, Message.State.SENT, null);
    }

    void givenUp(Message message, String trouble) {
        end(message, Message.State.GIVEN_UP, cut(trouble));
    }

    private void end(Message message, Message.State state, @Nullable String trouble) {
        jdbc.sql("UPDATE alert_message SET state = ?, trouble = ?, done_at = ? WHERE id = ?")
                .param(state.name())
                .param(trouble)
                .param(AlertStates.utc(clock.instant()))
                .param(message.id())
                .update();
    }

    void later(Message message, String trouble, Instant next) {
        jdbc.sql("UPDATE alert_message SET trouble = ?, next_attempt_at = ? WHERE id = ?")
                .params(cut(trouble), AlertStates.utc(next), message.id())
                .update();
    }

    /** Newest first; pages count from 0. */
    public List<Message> page(int page, int size) {
        return before(null, (long) page * size, size);
    }

    /** Those with a lower number than {@code before}, if there is one, without the first {@code offset} of them. */
    public List<Message> before(@Nullable Long before, long offset, int size) {
        return jdbc.sql("SELECT * FROM alert_message WHERE id < ? ORDER BY id DESC LIMIT ? OFFSET ?")
                .params(before == null ? Long.MAX_VALUE : before, size, offset)
                .query((row, n) -> message(row))
                .list();
    }

    /** How many there are, counted up to {@code most}. */
    public long count(int most) {
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 FROM alert_message LIMIT ?) counted")
                .param(most)
                .query(Long.class)
                .single();
    }

    /** What people should know of what they were not told. */
    public Undelivered undelivered() {
        Instant since = clock.instant().minus(Duration.ofDays(1));
        return jdbc.sql(
                        """
                        SELECT COALESCE(SUM(state = 'WAITING'), 0), COALESCE(SUM(state = 'GIVEN_UP'), 0),
                            (SELECT trouble FROM alert_message WHERE trouble IS NOT NULL
                               AND (state = 'WAITING' OR state = 'GIVEN_UP' AND done_at > :since) ORDER BY id DESC LIMIT 1)
                        FROM alert_message
                        WHERE state = 'WAITING' AND trouble IS NOT NULL OR state = 'GIVEN_UP' AND done_at > :since
                        """)
                .param("since", AlertStates.utc(since))
                .query((row, n) -> new Undelivered(
                        row.getLong(1), row.getLong(2), row.getString(3) == null ? "" : row.getString(3)))
                .single();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private static Message message(ResultSet row) throws SQLException {
        Long alertId = row.getObject("alert_id", Long.class);
        return MessageBuilder.stagedBuilder()
                .id(row.getLong("id"))
                .token(row.getString("token"))
                .kind(Message.Kind.valueOf(row.getString("kind")))
                .alertId(alertId)
                .channel(Channel.valueOf(row.getString("channel")))
                .recipient(row.getString("recipient"))
                .address(row.getString("address"))
                .title(row.getString("title"))
                .body(row.getString("body"))
                .state(Message.State.valueOf(row.getString("state")))
                .attempts(row.getInt("attempts"))
                .createdAt(row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC))
                .nextAttemptAt(AlertStates.instant(row, "next_attempt_at"))
                .doneAt(AlertStates.instant(row, "done_at"))
                .trouble(row.getString("trouble"))
                .build();
    }
}
