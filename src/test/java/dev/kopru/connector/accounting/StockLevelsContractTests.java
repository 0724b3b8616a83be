package dev.kopru.connector.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.accounting.StockLevel.InWarehouse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every connector to an accounting program has to do for the shop's stock. */
public abstract class StockLevelsContractTests {

    protected static final Instant NOON = Instant.parse("2026-03-02T09:00:00Z");

    protected abstract StockLevels stock();

    /** A card in pieces with these SKUs and a box of twelve, everything last changed then. */
    protected abstract void card(String code, Instant at, String... skus);

    protected abstract void inWarehouse(String warehouse, String sku, String onHand, String reserved, Instant at);

    protected abstract void touchCard(String code, Instant at);

    protected abstract void touchUnit(String code, Instant at);

    protected abstract void touchVariant(String sku, Instant at);

    protected abstract void set(String card, String property, boolean value);

    protected abstract void block(String sku);

    /** A sales order of one line that takes stock; without a SKU, of one that does not. */
    protected abstract void order(
            String externalRef, String kind, String state, String sku, String quantity, String unit, Instant at);

    @Test
    void everythingThatIsKnownOfASkuComes() {
        card("K1", NOON, "S1", "S2");
        inWarehouse("MERKEZ", "S1", "10.5", "2", NOON.plusSeconds(1));
        inWarehouse("MAGAZA", "S1", "-3", "0", NOON.plusSeconds(2));

        StockSnapshot snapshot = stock().levels(List.of("S1", "S2", "nobody"), List.of());

        assertThat(snapshot.levels()).extracting(StockLevel::sku).containsExactlyInAnyOrder("S1", "S2");
        StockLevel level = level("S1");
        assertThat(level.cardCode()).isEqualTo("K1");
        assertThat(level.categories()).containsExactly("Kadın > Giyim");
        assertThat(level.unit()).isEqualTo("adet");
        assertThat(level.units().get("koli")).isEqualByComparingTo("12");
        assertThat(level.warehouses()).hasSize(2);
        InWarehouse there = Objects.requireNonNull(level.warehouses().get("MERKEZ"));
        assertThat(there.onHand()).isEqualByComparingTo("10.5");
        assertThat(there.reserved()).isEqualByComparingTo("2");
        assertThat(there.priority()).isEqualTo(1);
        assertThat(level.undeducted()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(level.changedAt()).isEqualTo(NOON.plusSeconds(2));
        assertThat(level.forWeb()).isTrue();
        assertThat(level.blocked()).isFalse();
        assertThat(level.backorder()).isFalse();
        assertThat(level("S2").warehouses()).isEmpty();
    }

    @Test
    void whatIsBlockedUnmarkedOrSoldBelowZeroIsSaid() {
        card("K1", NOON, "S1", "S2");
        block("S1");
        assertThat(level("S1").blocked()).isTrue();
        assertThat(level("S2").blocked()).isFalse();

        set("K1", "blocked", true);
        set("K1", "for_web", false);
        set("K1", "backorder", true);

        assertThat(level("S2").blocked()).isTrue();
        assertThat(level("S2").forWeb()).isFalse();
        assertThat(level("S2").backorder()).isTrue();
    }

    @Test
    void onlyOpenOrdersTakeWhatNoWarehouseKnowsOf() {
        card("K1", NOON, "S1");
        order("shop:1", "order", "open", "S1", "2", "adet", NOON);
        order("shop:2", "order", "open", "S1", "1", "koli", NOON);
        order("shop:3", "return", "open", "S1", "50", "adet", NOON);
        for (String state : List.of("reserved", "delivered", "invoiced", "closed", "cancelled")) {
            order("shop:" + state, "order", state, "S1", "100", "adet", NOON);
        }

        assertThat(level("S1").undeducted()).isEqualByComparingTo("14");
    }

    @Test
    void whatGoesOutInExchangeForAReturnIsTakenAsByAnOrder() {
        card("K1", NOON, "S1");
        order("shop:1", "return", "open", "S1", "-3", "adet", NOON);
        order("shop:2", "return", "open", "S1", "50", "adet", NOON);
        order("shop:3", "return", "delivered", "S1", "-7", "adet", NOON);

        assertThat(level("S1").undeducted()).isEqualByComparingTo("3");
    }

    @Test
    void theOrdersThatAreInTheBooksAreToldAsOfTheSameMoment() {
        card("K1", NOON, "S1");
        order("shop:1", "order", "open", "S1", "2", "adet", NOON);
        order("shop:2", "order", "cancelled", "S1", "2", "adet", NOON);

        StockSnapshot snapshot = stock().levels(List.of("S1"), List.of("shop:1", "shop:2", "shop:3"));

        assertThat(snapshot.ordersInBooks()).containsExactlyInAnyOrder("shop:1", "shop:2");
        assertThat(stock().levels(List.of(), List.of()).notBefore()).isAfter(snapshot.notBefore());
    }

    @Test
    void aChangeOfEachPartIsAChangeOfItsSkus() {
        card("K1", NOON, "S1", "S2");
        card("K2", NOON, "S3");

        touchCard("K1", at(1));
        assertThat(changedAt(at(1))).containsExactly("S1", "S2");
        touchUnit("K1", at(2));
        assertThat(changedAt(at(2))).containsExactly("S1", "S2");
        touchVariant("S2", at(3));
        assertThat(changedAt(at(3))).containsExactly("S2");
        inWarehouse("MERKEZ", "S3", "1", "0", at(4));
        assertThat(changedAt(at(4))).containsExactly("S3");
        order("shop:1", "order", "open", "S1", "2", "adet", at(5));
        assertThat(changedAt(at(5))).containsExactly("S1");
    }

    @Test
    void noChangeIsPassedOverWhateverThePageAndHoweverManyFallIntoOneInstant() {
        Set<String> skus = new TreeSet<>();
        for (int i = 0; i < 12; i++) {
            String code = "K" + i;
            // One card has nothing, some have much.
            List<String> own = new ArrayList<>();
            for (int v = 0; v < i % 5; v++) {
                own.add(code + "-" + v);
            }
            card(code, at(7), own.toArray(String[]::new));
            skus.addAll(own);
            for (String sku : own) {
                inWarehouse("MERKEZ", sku, "1", "0", at(7));
                inWarehouse("MAGAZA", sku, "1", "0", at(7));
            }
            if (!own.isEmpty()) {
                order("shop:" + i, "order", "open", own.get(0), "1", "adet", at(7));
            }
            order("empty:" + i, "order", "open", "", "1", "adet", at(7));
        }
        for (int limit : List.of(1, 2, 3, 7, 1000)) {
            List<Change> all = pages(ChangePosition.START, limit);
            assertThat(all.stream().map(Change::key).filter(sku -> !sku.isEmpty()))
                    .as("limit " + limit)
                    .containsAll(skus);
            List<ChangePosition> positions = all.stream().map(Change::position).toList();
            List<ChangePosition> sorted = new ArrayList<>(positions);
            Collections.sort(sorted);
            assertThat(positions).isEqualTo(sorted);
        }
        assertThat(pages(new ChangePosition(at(8), ""), 5)).isEmpty();
    }

    @Test
    void theSkusOfMarkedCardsComeInPages() {
        card("K1", NOON, "a", "B", "ş", "s");
        card("K2", NOON, "x");
        set("K2", "for_web", false);
        List<String> found = new ArrayList<>();
        List<String> page;
        do {
            page = stock().webSkus(found.isEmpty() ? "" : found.get(found.size() - 1), 3);
            found.addAll(page);
        } while (page.size() == 3);

        assertThat(found).containsExactly("B", "a", "s", "ş");
        assertThat(stock().countWebSkus()).hasValue(4);
    }

    @Test
    void manySkusAreReadTheSameWayAsFew() {
        List<String> wanted = new ArrayList<>();
        for (int card = 0; card < 100; card++) {
            String[] skus = new String[6];
            for (int v = 0; v < skus.length; v++) {
                skus[v] = String.format(java.util.Locale.ROOT, "S%04d", card * skus.length + v);
                if (v < 4) {
                    wanted.add(skus[v]);
                }
            }
            card("K" + card, NOON, skus);
            inWarehouse("MERKEZ", skus[0], "7", "0", NOON);
        }
        List<String> few = wanted.subList(0, 10);

        List<StockLevel> many = stock().levels(wanted, List.of()).levels();

        assertThat(many).extracting(StockLevel::sku).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(many.stream().filter(level -> few.contains(level.sku())))
                .containsExactlyInAnyOrderElementsOf(
                        stock().levels(few, List.of()).levels());
        assertThat(many).allSatisfy(level -> assertThat(level.units()).hasSize(1));
    }

    private List<Change> pages(ChangePosition from, int limit) {
        List<Change> all = new ArrayList<>();
        ChangePosition after = from;
        List<Change> page;
        do {
            page = stock().changedLevels(after, limit);
            all.addAll(page);
            after = page.isEmpty() ? after : page.get(page.size() - 1).position();
        } while (page.size() == limit);
        return all;
    }

    private TreeSet<String> changedAt(Instant at) {
        return new TreeSet<>(new HashSet<>(stock().changedLevels(new ChangePosition(at, ""), 100).stream()
                .map(Change::key)
                .toList()));
    }

    private static Instant at(int minutes) {
        return NOON.plusSeconds(60L * minutes);
    }

    protected StockLevel level(String sku) {
        return stock().levels(List.of(sku), List.of()).levels().get(0);
    }
}
