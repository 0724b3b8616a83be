package dev.kopru.notice;

import static dev.kopru.notice.NoticeFixture.JOB;
import static dev.kopru.notice.NoticeFixture.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of notices show what they should, wherever one is in them, and many are marked in pieces. */
class LongNoticeListTests {

    private final NoticeFixture fixture = new NoticeFixture();

    /** Five of each moment. */
    @BeforeEach
    void manyNotices() {
        fixture.jdbc
                .sql(
                        """
                        INSERT INTO notice (job, code, record_key, label, arguments, occurrences, first_run_id, last_run_id,
                            first_noticed_at, last_noticed_at, seen_at, seen_by)
                        WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 400)
                        SELECT IF(i % 3 = 0, 'InventorySyncJob', 'OrderImportJob'), ELT(i % 2 + 1, 'RATE_DIFFERS', 'NAME_DIFFERS'),
                            CONCAT('N-', i), CONCAT('N-', i), '[]', 1, 1, 1 + i % 4, '2026-03-01', '2026-03-01' + INTERVAL i DIV 5 MINUTE,
                            IF(i % 7 = 0, '2026-03-02', NULL), IF(i % 7 = 0, 'ali', NULL) FROM n
                        """)
                .update();
    }

    private static List<NoticeFilter> filters() {
        List<NoticeFilter> filters = new ArrayList<>();
        for (@Nullable String job : new @Nullable String[] {null, JOB, OTHER, "NobodysJob"}) {
            for (@Nullable String code : new @Nullable String[] {null, "RATE_DIFFERS"}) {
                for (@Nullable Boolean seen : new @Nullable Boolean[] {null, true, false}) {
                    filters.add(new NoticeFilter(job, code, seen));
                    filters.add(new NoticeFilter(job, code, seen, 2L));
                }
            }
        }
        return filters;
    }

    @Test
    void showsWhatIsAskedForLatestFirstPageByPageAndCountsIt() {
        assertThat(filters()).allSatisfy(this::showsWhatIsAskedFor);
    }

    private void showsWhatIsAskedFor(NoticeFilter filter) {
        List<Long> wanted = fixture.jdbc
                .sql(
                        "SELECT id FROM notice WHERE (:job IS NULL OR job = :job) AND (:code IS NULL OR code = :code)"
                                + " AND (:seen IS NULL OR :seen = (seen_at IS NOT NULL)) AND (:run IS NULL OR last_run_id = :run) ORDER BY last_noticed_at DESC, id DESC")
                .param("job", filter.job())
                .param("code", filter.code())
                .param("seen", filter.seen())
                .param("run", filter.run())
                .query(Long.class)
                .list();

        List<Long> byPages = new ArrayList<>();
        List<KeptNotice> byPlace = new ArrayList<>();
        for (int page = 0; page < 12; page++) {
            byPages.addAll(fixture.list.page(filter, page, 37).stream()
                    .map(KeptNotice::id)
                    .toList());
            NoticeList.Place place = byPlace.isEmpty() ? null : NoticeList.Place.of(byPlace.get(byPlace.size() - 1));
            byPlace.addAll(fixture.list.after(filter, place, 37));
        }

        assertThat(byPages).isEqualTo(wanted);
        assertThat(byPlace).extracting(KeptNotice::id).isEqualTo(wanted);
        assertThat(fixture.list.count(filter, 10_000)).isEqualTo(wanted.size());
    }

    @Test
    void manyAreMarkedInPiecesAndWhatIsNoticedMeanwhileStaysOpen() {
        NoticeFilter open = new NoticeFilter(JOB, "NAME_DIFFERS", false);
        long before = fixture.list.count(open, 10_000);
        long all = fixture.list.count(NoticeFilter.ALL, 10_000);
        fixture.note(JOB, 9, NoticeFixture.notice("new", "NAME_DIFFERS", "a"));
        Instant begun = Instant.parse("2026-03-01T23:00:00Z");

        List<Integer> pieces = new ArrayList<>();
        int seen;
        while ((seen = fixture.board.seeSome(JOB, "NAME_DIFFERS", begun, 40, "ayşe")) > 0) {
            pieces.add(seen);
        }

        assertThat(pieces).hasSizeGreaterThan(1).allMatch(piece -> piece <= 40);
        assertThat(pieces.stream().mapToLong(Integer::longValue).sum()).isEqualTo(before);
        assertThat(fixture.list.page(open, 0, 10)).extracting(KeptNotice::label).containsExactly("WEB-new");
        assertThat(fixture.jdbc
                        .sql("SELECT COUNT(*) FROM notice WHERE seen_by = 'ayşe'")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
        assertThat(fixture.list.count(NoticeFilter.ALL, 10_000)).isEqualTo(all + 1);
    }
}
