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

    /** Those noticed last come first; pages count from 0. */
    public List<KeptNotice> page(NoticeFilter filter, int page, int size) {
        return after(filter, null, (long) page * size, size);
    }

    /** Those noticed last come first; null = from the beginning. */
    public List<KeptNotice> after(NoticeFilter filter, @Nullable Place place, int size) {
        return after(filter, place, 0, size);
    }

    /** The same without the first {@code offset} of them, which are only looked up. */
    public List<KeptNotice> after(NoticeFilter filter, @Nullable Place place, long offset, int size) {
        String where = filter.where();
        String from = place == null
                ? where
                : (where.isEmpty() ? " WHERE " : where + " AND ")
                        + "last_noticed_at <= :at AND (last_noticed_at < :at OR id < :id)";
        return jdbc.sql("SELECT n.* FROM (SELECT id FROM notice" + from
                        + " ORDER BY last_noticed_at DESC, id DESC LIMIT :size OFFSET :offset) found"
                        + " JOIN notice n ON n.id = found.id ORDER BY n.last_noticed_at DESC, n.id DESC")
                .param("job", filter.job())
                .param("code", filter.code())
                .param("run", filter.run())
                .param("size", size)
                .param("offset", offset)
                .param("at", place == null ? null : LocalDateTime.ofInstant(place.noticedAt(), ZoneOffset.UTC))
                .param("id", place == null ? null : place.id())
                .query(NoticeBoard::notice)
                .list();
    }

    /** How many there are, counted up to {@code most}. */
    public long count(NoticeFilter filter, int most) {
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 FROM notice" + filter.where() + " LIMIT :most) counted")
                .param("job", filter.job())
                .param("code", filter.code())
                .param("run", filter.run())
                .param("most", most)
                .query(Long.class)
                .single();
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
