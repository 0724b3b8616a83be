package dev.kopru.statement.snapshot;

import static dev.kopru.statement.AMovement.debit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Patience;
import dev.kopru.fixture.MovableClock;
import dev.kopru.reading.Pages;
import dev.kopru.recipe.JobCursors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** How often accounts are read that change a lot, with a look-back for late commits. */
class ChangedAccountPagesTests extends SnapshotScenario {

    private static final Duration OVERLAP = Duration.ofMinutes(5);

    @Autowired
    @Qualifier("statementCursors")
    private JobCursors cursors;

    @Autowired
    private MovableClock time;

    @BeforeEach
    void begin() {
        runs(0, 0, 0);
        clock.advance(Duration.ofHours(1));
    }

    private ChangedAccountPages pages(int size) {
        AccountReading reading = new AccountReading(books, new Patience(1, Duration.ZERO, Duration.ZERO), time);
        ChangedAccountPages pages = new ChangedAccountPages(reading, cursors, size, OVERLAP);
        pages.open();
        return pages;
    }

    private static List<String> codes(Pages.Page<IncomingAccount> page) {
        return page.records().stream().map(account -> account.source().key()).toList();
    }

    private static Pages.Page<IncomingAccount> next(ChangedAccountPages pages) {
        return Objects.requireNonNull(pages.next());
    }

    @Test
    void anAccountWithThousandsOfYoungChangesIsReadTwiceAndNotForEachPageOfThem() {
        for (int id = 1; id <= 3000; id++) {
            books.moves("A", "TRY", debit(id, "2026-01-01", "1"));
        }
        books.moves("B", "TRY", debit(9001, "2026-01-01", "1"));

        ChangedAccountPages pages = pages(2);
        List<String> read = new ArrayList<>();
        List<Boolean> passed = new ArrayList<>();
        for (Pages.Page<IncomingAccount> page = pages.next(); page != null; page = pages.next()) {
            read.addAll(codes(page));
            passed.add(page.passed() != null);
        }

        assertThat(read).containsExactlyInAnyOrder("A", "A", "B");
        assertThat(passed.subList(1, passed.size() - 1)).containsOnly(false);
        assertThat(passed.get(passed.size() - 1)).isTrue();
    }

    @Test
    void settledChangesAreReadOnceAndTheCursorFollows() {
        for (int account = 1; account <= 9; account++) {
            books.moves(
                    "A" + account, "TRY", debit(account, "2026-01-01", "1"), debit(100 + account, "2026-01-02", "1"));
        }
        clock.advance(Duration.ofHours(1));

        ChangedAccountPages pages = pages(4);
        assertThat(codes(next(pages))).hasSize(4);
        assertThat(codes(next(pages))).hasSize(4);
        Pages.Page<IncomingAccount> last = next(pages);
        assertThat(codes(last)).hasSize(1);
        assertThat(pages.next()).isNull();

        Objects.requireNonNull(last.passed()).run();
        assertThat(pages(4).next()).isNull();
    }
}
