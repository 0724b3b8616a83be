package dev.kopru.connector.accounting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.connector.accounting.Ledgers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ledgers that are read together take no more memory than movements of an average length would. */
class HeldRoomTests {

    private final LedgerDraft first = new LedgerDraft(Ledgers.bare("120.1"));
    private final LedgerDraft second = new LedgerDraft(Ledgers.bare("120.2"));

    @Test
    void asManyMovementsAsThereIsRoomForAreHeldAndTheNextOneDefersItsAccountAlone() {
        HeldRoom room = new HeldRoom(3);

        assertThat(room.takes(first, described(""))).isTrue();
        assertThat(room.takes(first, described("x".repeat(200)))).isTrue();
        assertThat(room.takes(second, described(null))).isTrue();
        assertThat(room.takes(second, described("x"))).isFalse();

        assertThat(second.isDeferred()).isTrue();
        assertThat(first.isDeferred()).isFalse();
    }

    @Test
    void aLongTextLeavesRoomForFewerMovements() {
        HeldRoom room = new HeldRoom(3);

        assertThat(room.takes(first, described("ş".repeat(401)))).isTrue();
        assertThat(room.takes(first, described("x"))).isFalse();
        assertThat(first.isDeferred()).isTrue();
    }

    @Test
    void aTextThatIsLongerThanAllTheRoomIsNotHeldAtAll() {
        assertThat(new HeldRoom(3).takes(first, described("x".repeat(601)))).isFalse();
        assertThat(first.isDeferred()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void everyTextOfAMovementCounts(int field) {
        String[] texts = new String[4];
        texts[field] = "x".repeat(600);
        HeldRoom room = new HeldRoom(3);

        assertThat(room.takes(first, movement(texts[0], texts[1], texts[2], texts[3])))
                .isTrue();
        assertThat(room.takes(second, described("x"))).isFalse();
    }

    @Test
    void whatWasHeldOfADeferredAccountIsRoomForTheOthers() {
        HeldRoom room = new HeldRoom(4);
        assertThat(room.takes(first, described("x"))).isTrue();
        assertThat(room.takes(second, described("x"))).isTrue();
        assertThat(room.takes(second, described("x"))).isTrue();
        assertThat(room.takes(second, described("x".repeat(1_000_000)))).isFalse();

        assertThat(room.takes(first, described("x"))).isTrue();
        assertThat(room.takes(first, described("x"))).isTrue();
        assertThat(room.takes(first, described("x"))).isTrue();
        assertThat(room.takes(first, described("x"))).isFalse();
    }

    private static LedgerMovement described(@Nullable String description) {
        return movement(null, description, null, null);
    }

    private static LedgerMovement movement(
            @Nullable String number, @Nullable String description, @Nullable String uuid, @Nullable String url) {
        return new LedgerMovement(
                1,
                LocalDate.parse("2026-01-01"),
                null,
                "invoice",
                number,
                description,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                null,
                List.of(),
                uuid,
                url);
    }
}
