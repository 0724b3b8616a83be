package dev.kopru.run.lease;

import dev.kopru.database.ProcessSessions;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Frees what a node has locked that says nothing any more: its host hangs, is cut off or has lost its power, and a server waits
 * for hours before it ends sessions by itself.
 */
@Component
public class SilentNodes {

    /** Shorter than the time after which others may take what it was at, longer than any pause between two signs of life. */
    private static final Duration SILENCE = Duration.ofSeconds(35);

    /** One that works asks more often than that, even while it waits for the other side. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Node node;
    private final ProcessSessions sessions;

    SilentNodes(JdbcClient jdbc, Node node, ProcessSessions sessions) {
        this.jdbc = jdbc;
        this.node = node;
        this.sessions = sessions;
    }

    /** {@code mark}: of a node that has lost a run or a part; it keeps its sessions where it says anywhere else that it lives. */
    public void endSessions(String mark) {
        if (!mark.equals(node.mark()) && !lives(mark)) {
            sessions.end(mark, IDLE);
        }
    }

    private boolean lives(String mark) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM job_lease WHERE session_mark = :mark AND released_at IS NULL
                                       AND heartbeat_at > UTC_TIMESTAMP(6) - INTERVAL :silence SECOND)
                            OR EXISTS (SELECT 1 FROM step_part WHERE session_mark = :mark AND ended_at IS NULL
                                       AND beat_at > UTC_TIMESTAMP(6) - INTERVAL :silence SECOND)
                        """)
                .param("mark", mark)
                .param("silence", SILENCE.toSeconds())
                .query(Boolean.class)
                .single();
    }
}
