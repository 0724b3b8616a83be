package dev.kopru.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Counts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What runs that find nothing say in the log. */
class IdleRunsTests {

    private static final Counts SOMETHING = Counts.of(0, 3, 0);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    private final IdleRuns idle = new IdleRuns(clock());

    @Test
    void aRunThatFindsNothingIsToldOnceAnHour() {
        int told = 0;
        for (int minute = 0; minute < 180; minute++) {
            told += idle.isNews("OrderImportJob", Counts.NONE) ? 1 : 0;
            pass(Duration.ofMinutes(1));
        }

        assertThat(told).isEqualTo(3);
    }

    @Test
    void eachJobSpeaksForItself() {
        assertThat(idle.isNews("OrderImportJob", Counts.NONE)).isTrue();
        assertThat(idle.isNews("InventorySyncJob", Counts.NONE)).isTrue();
        assertThat(idle.isNews("InventorySyncJob", Counts.NONE)).isFalse();
    }

    @Test
    void whateverIsReadIsToldAndTheQuietAfterItAsWell() {
        assertThat(idle.isNews("OrderImportJob", Counts.NONE)).isTrue();
        assertThat(idle.isNews("OrderImportJob", SOMETHING)).isTrue();
        assertThat(idle.isNews("OrderImportJob", SOMETHING)).isTrue();
        assertThat(idle.isNews("OrderImportJob", Counts.NONE)).isTrue();
        assertThat(idle.isNews("OrderImportJob", Counts.NONE)).isFalse();
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Objects.requireNonNull(now.get());
            }
        };
    }
}
