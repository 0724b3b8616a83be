package dev.kopru.inventory.ordered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.OrderedQuantity;
import dev.kopru.database.TestDatabase;
import dev.kopru.fixture.MovableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class OpenOrderTableTests {

    private static final Instant NOON = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final MovableClock clock = new MovableClock();
    private final OpenOrderTable table = new OpenOrderTable(new NamedParameterJdbcTemplate(schemas.own()), clock);

    @AfterEach
    void close() {
        schemas.close();
    }

    @Test
    void anOlderStateNeverOverwritesANewerOne() {
        save(order("1", 5, "Paid", "3"));
        save(order("1", 4, "Paid", "9"));
        assertThat(taken()).containsExactly("1 A 3");

        save(order("1", 6, "Paid", "2"));
        assertThat(taken()).containsExactly("1 A 2");
    }

    @Test
    void aLateStateDoesNotReviveAnOrderThatTakesNothingAnyMore() {
        save(order("1", 5, "Paid", "3"));
        save(order("1", 6, "Cancelled", "3").takingNothing());
        save(order("1", 5, "Paid", "3"));

        assertThat(taken()).isEmpty();
        save(order("1", 7, "Paid", "3"));
        assertThat(taken()).containsExactly("1 A 3");
    }

    /** A shop without revisions tells only when an order was changed. */
    @Test
    void withoutRevisionsTheInstantOfChangeTellsWhichStateIsNewer() {
        save(new OpenOrder("1", 0, NOON, NOON, "Paid", line("1", "3")));
        save(new OpenOrder("1", 0, NOON.minusSeconds(1), NOON, "Paid", line("1", "9")));
        assertThat(taken()).containsExactly("1 A 3");

        save(new OpenOrder("1", 0, NOON.plusSeconds(1), NOON, "Paid", line("1", "1")));
        assertThat(taken()).containsExactly("1 A 1");
    }

    /** A shop that tells whole seconds may change an order twice in one of them. */
    @Test
    void whatIsReadLaterOfTheSameInstantCounts() {
        save(order("1", 5, "Pending", "3"));
        save(order("1", 5, "Paid", "7"));

        assertThat(taken()).containsExactly("1 A 7");
    }

    @Test
    void twoStatesOfOnePageLeaveTheNewer() {
        table.save("shop", List.of(order("1", 6, "Paid", "2"), order("1", 5, "Paid", "7")));

        assertThat(taken()).containsExactly("1 A 2");
    }

    @Test
    void onlyWhatWasWantedAndPlacedSinceIsTaken() {
        save(order("1", 1, "Paid", "1"));
        save(order("2", 1, "Pending", "2"));
        save(new OpenOrder("3", 1, NOON, NOON.minusSeconds(60), "Paid", line("3", "3")));
        save(new OpenOrder("4", 1, NOON, null, "Paid", line("4", "4")));
        table.save("other", List.of(order("5", 1, "Paid", "5")));

        assertThat(taken("shop", new OrderSelection(new TreeSet<>(List.of("Paid")), NOON, null)))
                .containsExactly("1 A 1", "4 A 4");
        assertThat(taken("shop", new OrderSelection(new TreeSet<>(), null, null)))
                .isEmpty();
    }

    @Test
    void anOrderIsForgottenOnceNoLateStateOfItIsToBeExpected() {
        save(order("1", 5, "Paid", "3"));
        save(order("2", 5, "Paid", "3"));
        table.free("shop", List.of("1"));
        clock.advance(Duration.ofDays(29));
        table.forgetOld("shop");
        assertThat(table.find("shop", List.of("1", "2"))).hasSize(2);

        clock.advance(Duration.ofDays(2));
        table.forgetOld("shop");

        assertThat(table.find("shop", List.of("1", "2"))).containsOnlyKeys("2");
    }

    @Test
    void thoseNotLookedAtForLongestComeFirst() {
        save(order("1", 5, "Paid", "3"));
        clock.advance(Duration.ofMinutes(1));
        save(order("2", 5, "Paid", "3"));
        clock.advance(Duration.ofMinutes(1));
        table.looked("shop", List.of("1"));

        assertThat(table.longestNotLookedAt("shop", 1)).containsExactly("2");
        assertThat(table.longestNotLookedAt("shop", 5)).containsExactly("2", "1");
    }

    private void save(OpenOrder order) {
        table.save("shop", List.of(order));
    }

    private TreeSet<String> taken() {
        return taken("shop", new OrderSelection(new TreeSet<>(List.of("Paid")), null, null));
    }

    private TreeSet<String> taken(String store, OrderSelection by) {
        TreeSet<String> taken = new TreeSet<>();
        table.taken(store, by)
                .forEach(line -> taken.add(line.orderId() + " " + line.sku() + " "
                        + Objects.requireNonNull(line.quantity())
                                .stripTrailingZeros()
                                .toPlainString()));
        return taken;
    }

    private static OpenOrder order(String id, long revision, String status, String quantity) {
        return new OpenOrder(id, revision, NOON.plusSeconds(revision), NOON, status, line(id, quantity));
    }

    private static List<OrderedQuantity> line(String id, String quantity) {
        return List.of(new OrderedQuantity(id, "A", new BigDecimal(quantity), null));
    }
}
