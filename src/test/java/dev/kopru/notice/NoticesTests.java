package dev.kopru.notice;

import static dev.kopru.fixture.MovableClock.START;
import static dev.kopru.notice.NoticeFixture.JOB;
import static dev.kopru.notice.NoticeFixture.OTHER;
import static dev.kopru.notice.NoticeFixture.STEP;
import static dev.kopru.notice.NoticeFixture.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.kopru.record.NoticeCode;
import dev.kopru.record.Reason;
import dev.kopru.run.lease.LeaseLostException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What runs note. */
class NoticesTests {

    private final NoticeFixture fixture = new NoticeFixture();

    @Test
    void keepsCodeValuesRecordAndRun() {
        fixture.note(7, notice("5", "RATE_DIFFERS", "10", "20"));

        assertThat(fixture.only())
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new KeptNotice(
                        0,
                        JOB,
                        "web:5",
                        "WEB-5",
                        new Reason("RATE_DIFFERS", List.of("10", "20")),
                        1,
                        7,
                        7,
                        START,
                        START,
                        null));
    }

    @Test
    void theSameOfTheSameRecordIsOneNoticeWithACountAndItsLastInstant() {
        fixture.note(1, notice("5", "RATE_DIFFERS", "10", "20"));
        fixture.clock.advance(Duration.ofHours(1));
        fixture.note(2, notice("5", "RATE_DIFFERS", "10", "20"));
        fixture.clock.advance(Duration.ofHours(1));
        fixture.note(3, notice("5", "RATE_DIFFERS", "10", "20"));

        KeptNotice kept = fixture.only();
        assertThat(kept.count()).isEqualTo(3);
        assertThat(kept.firstRun()).isEqualTo(1);
        assertThat(kept.lastRun()).isEqualTo(3);
        assertThat(kept.firstAt()).isEqualTo(START);
        assertThat(kept.lastAt()).isEqualTo(START.plus(Duration.ofHours(2)));
    }

    @Test
    void anotherCodeRecordOrJobIsAnotherNotice() {
        fixture.note(
                1, notice("5", "RATE_DIFFERS", "10"), notice("6", "RATE_DIFFERS", "10"), notice("5", "NAME_DIFFERS"));
        fixture.note(OTHER, 2, notice("5", "RATE_DIFFERS", "10"));

        assertThat(fixture.all()).hasSize(4).allMatch(kept -> kept.count() == 1);
    }

    @Test
    void seenStaysSeenWhileItSaysTheSame() {
        fixture.note(1, notice("5", "RATE_DIFFERS", "10", "20"));
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.board.see(fixture.only().id(), "ayşe");
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.note(2, notice("5", "RATE_DIFFERS", "10", "20"));

        assertThat(fixture.only().seen()).isEqualTo(new KeptNotice.Seen(START.plusSeconds(60), "ayşe", false));
        assertThat(fixture.only().count()).isEqualTo(2);
    }

    @Test
    void otherValuesOpenItAgainAndCountFromTheBeginning() {
        fixture.note(1, notice("5", "RATE_DIFFERS", "10", "20"));
        fixture.note(2, notice("5", "RATE_DIFFERS", "10", "20"));
        long id = fixture.only().id();
        fixture.board.see(id, "ayşe");
        fixture.clock.advance(Duration.ofHours(1));
        fixture.note(3, notice("5", "RATE_DIFFERS", "1", "20"));

        assertThat(fixture.only())
                .isEqualTo(new KeptNotice(
                        id,
                        JOB,
                        "web:5",
                        "WEB-5",
                        new Reason("RATE_DIFFERS", List.of("1", "20")),
                        1,
                        3,
                        3,
                        START.plusSeconds(3600),
                        START.plusSeconds(3600),
                        null));
    }

    @Test
    void whatAChangeOfSettingsHasSolvedIsWithdrawnAtOnceAndOpenAgainWhenItComesBack() {
        fixture.note(
                1,
                notice("5", "TEST_LEFT", "WEB-5", "Sevk \"edildi\""),
                notice("6", "TEST_LEFT", "WEB-6", "İade"),
                notice("7", "TEST_OTHER", "WEB-7", "İade"));
        fixture.note(OTHER, 1, notice("8", "TEST_LEFT", "WEB-8", "İade"));
        fixture.clock.advance(Duration.ofMinutes(1));

        assertThat(fixture.notices.withdraw(JOB, Codes.TEST_LEFT, 1, List.of("İade", "Sevk \"edildi\"")))
                .isEqualTo(2);
        assertThat(fixture.notices.withdraw(JOB, Codes.TEST_LEFT, 1, List.of("İade")))
                .isZero();

        KeptNotice.Seen itself = new KeptNotice.Seen(START.plusSeconds(60), "kopru", true);
        assertThat(fixture.all())
                .extracting(KeptNotice::recordKey, KeptNotice::seen)
                .containsExactlyInAnyOrder(
                        tuple("web:5", itself), tuple("web:6", itself), tuple("web:7", null), tuple("web:8", null));
        fixture.note(2, notice("6", "TEST_LEFT", "WEB-6", "İade"));
        assertThat(fixture.all())
                .filteredOn(kept -> kept.recordKey().equals("web:6"))
                .allMatch(kept -> kept.seen() == null && kept.count() == 1 && kept.firstRun() == 2);
    }

    /** Codes of this test. */
    private enum Codes implements NoticeCode {
        TEST_LEFT
    }

    @Test
    void valuesThatDifferOnlyInCaseOrInSpacesDiffer() {
        fixture.note(1, notice("5", "NAME_DIFFERS", "Ayşe"));
        fixture.board.see(fixture.only().id(), "ayşe");
        fixture.note(2, notice("5", "NAME_DIFFERS", "AYŞE"));
        assertThat(fixture.only().seen()).isNull();

        fixture.board.see(fixture.only().id(), "ayşe");
        fixture.note(3, notice("5", "NAME_DIFFERS", "AYŞE "));
        assertThat(fixture.only().seen()).isNull();
        assertThat(fixture.only().what().arguments()).containsExactly("AYŞE ");
    }

    @Test
    void aRunCountsWhatOccurredInIt() {
        fixture.note(1, notice("5", "RATE_DIFFERS", "10"), notice("6", "RATE_DIFFERS", "10"));
        fixture.note(1, new Notice("open", "open", new Reason("LEFT_OUT", List.of("open")), 5));
        fixture.note(2, notice("5", "RATE_DIFFERS", "10"));

        assertThat(fixture.runs.of(1).notices()).isEqualTo(7);
        assertThat(fixture.runs.of(1).read()).isZero();
        assertThat(fixture.runs.of(2).notices()).isEqualTo(1);
        assertThat(fixture.all()).extracting(KeptNotice::count).containsExactlyInAnyOrder(2L, 1L, 5L);
    }

    @Test
    void severalOfOneRecordInAChunkAreOneRow() {
        fixture.note(
                1,
                notice("5", "RATE_DIFFERS", "1"),
                notice("5", "RATE_DIFFERS", "10"),
                notice("5", "RATE_DIFFERS", "10"));

        assertThat(fixture.only().count()).isEqualTo(2);
        assertThat(fixture.only().what().arguments()).containsExactly("10");
        assertThat(fixture.runs.of(1).notices()).isEqualTo(3);
    }

    @Test
    void aChunkThatIsWrittenAgainAfterItsRollbackCountsOnce() {
        fixture.note(1, notice("5", "RATE_DIFFERS", "10"));
        fixture.board.see(fixture.only().id(), "ayşe");
        List<Notice> chunk = List.of(notice("5", "RATE_DIFFERS", "20"), notice("6", "RATE_DIFFERS", "20"));
        fixture.transaction.executeWithoutResult(killed -> {
            fixture.notices.note(JOB, 1, STEP, chunk);
            killed.setRollbackOnly();
        });
        assertThat(fixture.only().seen()).isNotNull();
        assertThat(fixture.runs.of(1).notices()).isEqualTo(1);

        fixture.note(2, chunk.toArray(Notice[]::new));

        assertThat(fixture.all()).extracting(KeptNotice::count).containsExactly(1L, 1L);
        assertThat(fixture.runs.of(1).notices()).isEqualTo(1);
        assertThat(fixture.runs.of(2).notices()).isEqualTo(2);
    }

    @Test
    void aRunThatLostItsLeaseNotesNothing() {
        fixture.runs.hold(JOB, 2);

        assertThatExceptionOfType(LeaseLostException.class)
                .isThrownBy(() -> fixture.transaction.executeWithoutResult(
                        status -> fixture.notices.note(JOB, 1, STEP, List.of(notice("5", "RATE_DIFFERS", "10")))));

        assertThat(fixture.all()).isEmpty();
    }

    @Test
    void keysAndLabelsThatAreTooLongForTheirColumnsAreStillToldApart() {
        String longKey = "ğ".repeat(400);
        Reason what = new Reason("RATE_DIFFERS", List.of("x".repeat(100_000)));
        fixture.note(
                1,
                new Notice(longKey + "1", longKey, what),
                new Notice(longKey + "2", longKey, what),
                new Notice("space", "a", what),
                new Notice("space ", "a", what));
        fixture.note(2, new Notice(longKey + "1", longKey, what));

        assertThat(fixture.all()).extracting(KeptNotice::count).containsExactlyInAnyOrder(2L, 1L, 2L);
    }

    @Test
    void aWholeChunkIsAFewStatements() {
        List<Notice> chunk = IntStream.range(0, 1000)
                .mapToObj(i -> notice(Integer.toString(i), "RATE_DIFFERS", "10", "20"))
                .toList();
        fixture.runs.hold(JOB, 1);

        fixture.transaction.executeWithoutResult(status -> {
            long before = statements();
            fixture.notices.note(JOB, 1, STEP, chunk);
            assertThat(statements() - before).isLessThan(5);
        });

        assertThat(fixture.list.count(NoticeFilter.ALL, 10_000)).isEqualTo(1000);
    }

    /** How many the server was sent over the transaction's connection. */
    private long statements() {
        return fixture.jdbc
                .sql("SHOW SESSION STATUS LIKE 'Questions'")
                .query((row, n) -> row.getLong(2))
                .single();
    }
}
