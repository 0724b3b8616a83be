package dev.kopru.notice;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads {@code notice} for pages that answer at once however many notices there are. */
@Repository
public class NoticeList {

    /** Who looks at groups wants to know where there is much, not how much exactly. */
    public static final int COUNTED = 1_000;

    private static final String OF_GROUP =
            "(SELECT COUNT(*) AS open FROM (SELECT 1 FROM notice WHERE job = ? AND code = ? AND seen_at IS NULL LIMIT ?) s)";

    private final JdbcClient jdbc;

    NoticeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in the list: behind this notice. */
    public record Place(Instant noticedAt, long id) {

        public static Place of(KeptNotice notice) {
            return new Place(notice.lastAt(), notice.id());
        }
    }

    /** Those noticed last come first; null = from the beginning. */
    public List<KeptNotice> after(NoticeFilter filter, @Nullable Place place, int size) {
        String where = filter.where();
        String from = place == null
                ? where
                : (where.isEmpty() ? " WHERE " : where + " AND ")
                        + "(last_noticed_at < :at OR last_noticed_at = :at AND id < :id)";
        StatementSpec statement = jdbc.sql(
                        "SELECT * FROM notice" + from + " ORDER BY last_noticed_at DESC, id DESC LIMIT :size")
                .param("job", filter.job())
                .param("code", filter.code())
                .param("size", size);
        StatementSpec placed = place == null
                ? statement
                : statement
                        .param("at", LocalDateTime.ofInstant(place.noticedAt(), ZoneOffset.UTC))
                        .param("id", place.id());
        return placed.query(NoticeBoard::notice).list();
    }

    /** The largest come first; counted up to {@value #COUNTED} and one more. */
    public List<NoticeGroup> groups() {
        List<NoticeGroup> kinds = jdbc.sql("SELECT DISTINCT job, code FROM notice")
                .query((ResultSet row, int n) -> new NoticeGroup(row.getString(1), row.getString(2), 0))
                .list();
        List<Long> open = open(kinds);
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> new NoticeGroup(kinds.get(i).job(), kinds.get(i).code(), open.get(i)))
                .sorted(Comparator.comparingLong(NoticeGroup::open)
                        .reversed()
                        .thenComparing(NoticeGroup::job)
                        .thenComparing(NoticeGroup::code))
                .toList();
    }

    private List<Long> open(List<NoticeGroup> kinds) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        List<String> counts = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (NoticeGroup kind : kinds) {
            counts.add("SELECT " + counts.size() + " AS n, " + OF_GROUP + " AS open");
            parameters.addAll(List.of(kind.job(), kind.code(), COUNTED + 1));
        }
        return jdbc.sql(String.join(" UNION ALL ", counts) + " ORDER BY n")
                .params(parameters)
                .query((row, n) -> row.getLong("open"))
                .list();
    }
}
