package dev.kopru.retry;

import static dev.kopru.retry.RetryFixture.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.story.RecordNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of rejected records show what they should, however they are narrowed and wherever one is in them. */
class LongRetryListTests {

    private static final int RECORDS = 600;

    private final RetryFixture fixture = new RetryFixture();

    /** A row as it was put in. */
    private record Row(long id, String job, String key, String label, String reason, String state) {}

    private List<Row> rows = List.of();

    @BeforeEach
    void manyRecords() {
        fixture.jdbc
                .sql(
                        """
                        INSERT INTO retry_record (job, record_key, label, origin, revision, payload, reason_code,
                            reason_arguments, message, state, attempts, created_at, changed_at)
                        WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < :records)
                        SELECT ELT(i % 3 + 1, 'OrderImportJob', 'InventorySyncJob', 'StockCardExportJob'),
                            CONCAT('X-', i), IF(i % 100 = 7, CONCAT('Nadir ', i), CONCAT('Müşteri ', i)), 'LIVE', 1, '{}',
                            ELT(i % 2 + 1, 'TOTAL_MISMATCH', 'NO_LINES'), '[]', '',
                            IF(i IN (3, 300, 599), 'GIVEN_UP', IF(i = 10, 'A_NEW_STATE',
                                ELT(i % 5 + 1, 'PENDING', 'RESOLVED', 'PENDING', 'DISCARDED', 'PENDING'))),
                            1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM n
                        """)
                .param("records", RECORDS)
                .update();
        rows = rows();
    }

    private List<Row> rows() {
        return fixture.jdbc
                .sql("SELECT id, job, record_key, label, reason_code, state FROM retry_record ORDER BY id DESC")
                .query((row, n) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    private static List<RetryFilter> filters() {
        List<RetryFilter> filters = new ArrayList<>();
        for (@Nullable String job : new @Nullable String[] {null, "OrderImportJob", "NobodysJob"}) {
            for (@Nullable Set<RetryState> states : states()) {
                for (@Nullable String reason : new @Nullable String[] {null, "NO_LINES"}) {
                    filters.add(new RetryFilter(job, states, reason, null));
                    for (String text : List.of("X-", "X-59", "Nadir", "adir", "müşteri 1", "nadir 7", "100%")) {
                        filters.add(new RetryFilter(job, states, reason, text));
                    }
                }
            }
        }
        return filters;
    }

    private static List<@Nullable Set<RetryState>> states() {
        List<@Nullable Set<RetryState>> states = new ArrayList<>();
        states.add(null);
        states.add(RetryState.OPEN);
        states.add(Set.of(RetryState.GIVEN_UP));
        return states;
    }

    @Test
    void showsWhatIsAskedForNewestFirstPageByPageAndCountsIt() {
        assertThat(filters()).allSatisfy(this::showsWhatIsAskedFor);
    }

    private void showsWhatIsAskedFor(RetryFilter filter) {
        List<Long> wanted = rows.stream()
                .filter(asked(filter))
                .sorted(first(filter.text()))
                .map(Row::id)
                .toList();

        List<Long> byPages = new ArrayList<>();
        List<Long> byPlace = new ArrayList<>();
        for (int page = 0; page * 97 <= RECORDS; page++) {
            byPages.addAll(ids(fixture.retries.page(filter, page, 97)));
            Long last = byPlace.isEmpty() ? null : byPlace.get(byPlace.size() - 1);
            byPlace.addAll(ids(fixture.retries.before(filter, last, 97)));
        }

        assertThat(byPages).isEqualTo(wanted);
        assertThat(byPlace).isEqualTo(wanted);
        assertThat(fixture.retries.count(filter, 10_000)).isEqualTo(wanted.size());
        assertThat(fixture.retries.count(filter, 5)).isEqualTo(Math.min(5, wanted.size()));
    }

    @Test
    void whatVeryManyBeginWithIsTheSameListThoughItIsNotLookedUp() {
        assertThat(filters()).allSatisfy(this::isTheSameList);
    }

    private void isTheSameList(RetryFilter filter) {
        WaitingWords names = new WaitingWords(new RecordNames(fixture.named()));
        RetryPlaces lookingUp = new RetryPlaces(fixture.jdbc, names);
        RetryPlaces walking = new RetryPlaces(fixture.jdbc, names, 0);

        assertThat(walking.of(filter, null, 3, 40)).isEqualTo(lookingUp.of(filter, null, 3, 40));
        assertThat(walking.of(filter, rows.get(300).id(), 0, 40))
                .isEqualTo(lookingUp.of(filter, rows.get(300).id(), 0, 40));
        assertThat(walking.count(filter, 10_000)).isEqualTo(lookingUp.count(filter, 10_000));
    }

    @Test
    void theRecordOfTheNumberThatWasTypedComesFirstAndWhoReadsOnMeetsTheOthersOnce() {
        RetryFilter filter = new RetryFilter(null, null, null, "X-5");
        List<Row> others = rows.stream()
                .filter(row -> row.key().startsWith("X-5") && !row.key().equals("X-5"))
                .toList();
        List<String> read = new ArrayList<>();
        Long last = null;
        for (List<RetryRecord> one = fixture.retries.before(filter, null, 1);
                !one.isEmpty();
                one = fixture.retries.before(filter, last, 1)) {
            read.add(one.get(0).source().key());
            last = one.get(0).id();
        }

        assertThat(read.get(0)).isEqualTo("X-5");
        assertThat(read.subList(1, read.size()))
                .isEqualTo(others.stream().map(Row::key).toList());
        assertThat(fixture.retries.count(filter, 10_000)).isEqualTo(others.size() + 1L);
    }

    @Test
    void whoReadsOnMeetsEveryRecordOnceThoughOthersComeMeanwhile() {
        List<Long> read = new ArrayList<>();
        Long last = null;
        for (List<RetryRecord> page = fixture.retries.before(RetryFilter.ALL, null, 50);
                !page.isEmpty();
                page = fixture.retries.before(RetryFilter.ALL, last, 50)) {
            read.addAll(ids(page));
            last = read.get(read.size() - 1);
            fixture.reject(1, rejection("later-" + read.size(), 1, "{}"), rejection("late-" + read.size(), 1, "{}"));
        }

        assertThat(read).isEqualTo(rows.stream().map(Row::id).toList());
    }

    @Test
    void someOfAGroupAreMadeDueOrDiscardedAndTheOthersAreAsTheyWere() {
        RetryFilter group = new RetryFilter("OrderImportJob", RetryState.OPEN, "NO_LINES", null);
        List<Long> open = rows.stream().filter(asked(group)).map(Row::id).toList();

        List<Long> due = fixture.retries.replaySome(group, null, 10, "by hand");
        List<Long> discarded = fixture.retries.discardSome(group, due.get(9), 5, "twice", "ayşe");

        assertThat(due).isEqualTo(open.subList(0, 10));
        assertThat(discarded).isEqualTo(open.subList(10, 15));
        assertThat(numbers("replay = 'by hand' AND state = 'PENDING'")).containsExactlyInAnyOrderElementsOf(due);
        assertThat(numbers("closed_by = 'ayşe' AND close_reason = 'twice' AND state = 'DISCARDED'"))
                .containsExactlyInAnyOrderElementsOf(discarded);
        assertThat(fixture.retries.count(group, 10_000)).isEqualTo(open.size() - 5L);
    }

    private List<Long> numbers(String condition) {
        return fixture.jdbc
                .sql("SELECT id FROM retry_record WHERE " + condition)
                .query(Long.class)
                .list();
    }

    private static List<Long> ids(List<RetryRecord> records) {
        return records.stream().map(RetryRecord::id).toList();
    }

    private static Predicate<Row> asked(RetryFilter filter) {
        String text = filter.text();
        return row -> (filter.job() == null || filter.job().equals(row.job()))
                && filter.oneOf().contains(RetryState.ofKept(row.state()))
                && (filter.reason() == null || filter.reason().equals(row.reason()))
                && (text == null
                        || row.key().startsWith(text)
                        || small(row.label()).startsWith(small(text)));
    }

    /** A record that is called just so comes first. */
    private static Comparator<Row> first(@Nullable String text) {
        return Comparator.comparing(row ->
                text == null || !row.key().equals(text) && !small(row.label()).equals(small(text)));
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.forLanguageTag("tr"));
    }
}
