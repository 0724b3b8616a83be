package dev.kopru.notice;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices of one record, as a part of its story. */
@Repository
public class NoticesOfRecord {

    private final JdbcClient jdbc;

    NoticesOfRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<KeptNotice> of(String job, String key, int most) {
        return jdbc.sql("SELECT * FROM notice FORCE INDEX (notice_of_record) WHERE job = ? AND record_key = ?"
                        + " ORDER BY last_noticed_at DESC, id DESC LIMIT ?")
                .params(job, key, most)
                .query(NoticeBoard::notice)
                .list();
    }
}
