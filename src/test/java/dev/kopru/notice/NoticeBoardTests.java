package dev.kopru.notice;

import static dev.kopru.fixture.MovableClock.START;
import static dev.kopru.notice.NoticeFixture.JOB;
import static dev.kopru.notice.NoticeFixture.OTHER;
import static dev.kopru.notice.NoticeFixture.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people see of notices. */
class NoticeBoardTests {

    private final NoticeFixture fixture = new NoticeFixture();
    private final NoticeBoard board = fixture.board;
    private final NoticeList list = fixture.list;

    @BeforeEach
    void noted() {
        for (String key : List.of("1", "2", "3")) {
            fixture.note(1, notice(key, "RATE_DIFFERS", key));
            fixture.clock.advance(Duration.ofMinutes(1));
        }
        fixture.note(1, notice("1", "NAME_DIFFERS", "a", "b"));
        fixture.note(OTHER, 2, notice("S-1", "UNIT_GUESSED"));
    }

    @Test
    void listsThoseNoticedLastFirst() {
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.note(3, notice("2", "RATE_DIFFERS", "2"));

        assertThat(labels(filter(null, "RATE_DIFFERS", null))).containsExactly("WEB-2", "WEB-3", "WEB-1");
        assertThat(list.page(filter(null, "RATE_DIFFERS", null), 1, 2))
                .extracting(KeptNotice::label)
                .containsExactly("WEB-1");
    }

    @Test
    void filtersByJobCodeAndWhetherSomebodyHasSeenThem() {
        board.seeAll(JOB, "RATE_DIFFERS", "ayşe");

        assertThat(list.count(NoticeFilter.ALL, 10_000)).isEqualTo(5);
        assertThat(list.count(filter(JOB, null, null), 10_000)).isEqualTo(4);
        assertThat(list.count(filter(JOB, "RATE_DIFFERS", null), 10_000)).isEqualTo(3);
        assertThat(list.count(filter(null, null, true), 10_000)).isEqualTo(3);
        assertThat(labels(filter(null, null, false))).containsExactly("WEB-S-1", "WEB-1");
        assertThat(labels(filter(JOB, "NAME_DIFFERS", true))).isEmpty();
        assertThat(labels(filter("NoJob", null, null))).isEmpty();
    }

    @Test
    void countsOpenOnesOfEachJob() {
        assertThat(board.openByJob()).isEqualTo(Map.of(JOB, 4L, OTHER, 1L));

        assertThat(board.seeAll(OTHER, null, "ayşe")).isEqualTo(1);
        assertThat(board.seeAll(JOB, "NAME_DIFFERS", "ayşe")).isEqualTo(1);
        assertThat(board.seeAll(JOB, "NAME_DIFFERS", "ayşe")).isZero();

        assertThat(board.openByJob()).isEqualTo(Map.of(JOB, 3L));
    }

    @Test
    void whoSawItFirstStays() {
        long id = list.page(NoticeFilter.ALL, 0, 1).get(0).id();
        board.see(id, "ayşe");
        fixture.clock.advance(Duration.ofMinutes(1));

        assertThat(board.see(id, "mehmet").seen())
                .isEqualTo(new KeptNotice.Seen(START.plusSeconds(180), "ayşe", false));
    }

    @Test
    void whatIsNotThereIsRefusedByItsNumber() {
        assertThatExceptionOfType(UnknownNoticeException.class)
                .isThrownBy(() -> board.get(999_999))
                .withMessage("There is no notice 999999");
        assertThatExceptionOfType(UnknownNoticeException.class).isThrownBy(() -> board.see(999_999, "ayşe"));
    }

    private List<String> labels(NoticeFilter filter) {
        return list.page(filter, 0, 10).stream().map(KeptNotice::label).toList();
    }

    private static NoticeFilter filter(@Nullable String job, @Nullable String code, @Nullable Boolean seen) {
        return new NoticeFilter(job, code, seen);
    }
}
