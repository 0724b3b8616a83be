package dev.kopru.order;

import dev.kopru.job.Reason;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Owns {@code order_notice}: what a person should know about a document that was written all the same. */
@Repository
class OrderNotices {

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    OrderNotices(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A notice on one order. */
    record Notice(String store, String orderId, Reason what) {}

    /** The same notice on the same order is kept once. */
    void note(long runId, List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.batchUpdate(
                "INSERT INTO order_notice (store, order_id, code, arguments, run_id, noticed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE arguments = VALUES(arguments)",
                notices.stream()
                        .map(notice -> new Object[] {
                            notice.store(),
                            notice.orderId(),
                            notice.what().code(),
                            json.writeValueAsString(notice.what().arguments()),
                            runId,
                            now
                        })
                        .toList());
    }
}
