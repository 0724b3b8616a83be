package dev.kopru.inventory.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.connector.accounting.StockLevel;
import dev.kopru.connector.accounting.StockLevel.InWarehouse;
import dev.kopru.inventory.InventoryTestSettings;
import dev.kopru.record.RejectedException;
import dev.kopru.setting.Current;
import dev.kopru.unit.SaleUnits;
import dev.kopru.unit.SaleUnitsFixture;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The arithmetic of one SKU. */
class SellableQuantityTests {

    private static final Map<String, BigDecimal> BOXES =
            Map.of("koli", new BigDecimal(12), "düzine", new BigDecimal(12));

    @Test
    void warehousesAreSummedOrTheFirstWithStockCounts() {
        Map<String, InWarehouse> there =
                Map.of("A", in("5", "5", 1), "B", in("7", "0", 2), "C", in("100", "90", 3), "D", in("-4", "0", 4));

        assertThat(quantity(Map.of(), level(there))).isEqualTo("13");
        assertThat(quantity(Map.of("warehouses", "C,B"), level(there))).isEqualTo("17");
        assertThat(quantity(Map.of("warehouses", "B,X"), level(there))).isEqualTo("7");
        assertThat(quantity(Map.of("combine", "first-with-stock"), level(there)))
                .isEqualTo("7");
        assertThat(quantity(Map.of("combine", "first-with-stock", "warehouses", "C,B"), level(there)))
                .isEqualTo("10");
        assertThat(quantity(Map.of("combine", "first-with-stock", "warehouses", "A,D"), level(there)))
                .isEqualTo("0");
    }

    @Test
    void theCardsBufferComesBeforeThatOfTheDeepestCategory() {
        Map<String, String> buffers = new TreeMap<>(Map.of(
                "safety-buffer.general", "1",
                "safety-buffer.categories[0].of", "Kadın",
                "safety-buffer.categories[0].quantity", "2",
                "safety-buffer.categories[1].of", "Kadın>Ayakkabı",
                "safety-buffer.categories[1].quantity", "3",
                "safety-buffer.cards[0].of", "K2",
                "safety-buffer.cards[0].quantity", "4"));
        Map<String, InWarehouse> ten = Map.of("A", in("10", "0", 1));

        assertThat(quantity(buffers, level("K1", List.of("Erkek > Ayakkabı"), ten)))
                .isEqualTo("9");
        assertThat(quantity(buffers, level("K1", List.of("Kadın > Elbise"), ten)))
                .isEqualTo("8");
        assertThat(quantity(buffers, level("K1", List.of("Kadın > Elbise", "Kadın > Ayakkabı > Bot"), ten)))
                .isEqualTo("7");
        assertThat(quantity(buffers, level("K2", List.of("Kadın > Ayakkabı"), ten)))
                .isEqualTo("6");
    }

    @Test
    void settingsMayRejectInsteadOfRounding() {
        Map<String, InWarehouse> part = Map.of("A", in("2.5", "0", 1));
        Map<String, InWarehouse> less = Map.of("A", in("-3", "0", 1));

        assertThatThrownBy(() -> quantity(Map.of("fractions", "reject"), level(part)))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        rejected -> assertThat(rejected.reason().code()).isEqualTo("FRACTIONAL_STOCK"));
        assertThatThrownBy(() -> quantity(Map.of("negatives", "reject"), level(less)))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        rejected -> assertThat(rejected.reason().code()).isEqualTo("NEGATIVE_STOCK"));
    }

    @Test
    void theShopNeverSellsMoreThanIsThereWhateverTheUnits() {
        Random random = new Random(42);
        SellableQuantity sellable = sellable(Map.of(), SaleUnitsFixture.card("K", "koli"));
        for (int round = 0; round < 5000; round++) {
            BigDecimal onHand = BigDecimal.valueOf(random.nextInt(200_000) - 20_000, 3);
            BigDecimal reserved = BigDecimal.valueOf(random.nextInt(20_000), 3);
            BigDecimal undeducted = BigDecimal.valueOf(random.nextInt(20_000), 3);
            String card = random.nextBoolean() ? "K" : "L";
            List<OpenOrders.Taken> orders = new ArrayList<>();
            BigDecimal ordered = BigDecimal.ZERO;
            for (int i = 0; i < random.nextInt(4); i++) {
                BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(3));
                boolean boxes = random.nextBoolean();
                orders.add(new OpenOrders.Taken("shop:" + i, quantity, boxes ? "Koli" : "ADET"));
                ordered = ordered.add(boxes ? quantity.multiply(new BigDecimal(12)) : quantity);
            }
            StockLevel level = new StockLevel(
                    "S",
                    card,
                    List.of(),
                    true,
                    false,
                    false,
                    "adet",
                    BOXES,
                    Map.of("A", new InWarehouse(onHand, reserved, 1)),
                    undeducted,
                    Instant.EPOCH);

            Sellable figures = sellable.of(level, orders);

            BigDecimal free = onHand.subtract(reserved).subtract(undeducted).subtract(ordered);
            BigDecimal factor = card.equals("K") ? new BigDecimal(12) : BigDecimal.ONE;
            assertThat(figures.available()).isEqualByComparingTo(free);
            assertThat(figures.promised()).isEqualByComparingTo(undeducted.add(ordered));
            assertThat(figures.quantity().signum()).isNotNegative();
            assertThat(figures.quantity().stripTrailingZeros().scale()).isNotPositive();
            assertThat(figures.quantity().multiply(factor)).isLessThanOrEqualTo(free.max(BigDecimal.ZERO));
            if (free.signum() >= 0) {
                assertThat(figures.quantity().add(BigDecimal.ONE).multiply(factor))
                        .isGreaterThan(free);
            }
        }
    }

    private static String quantity(Map<String, String> settings, StockLevel level) {
        return sellable(settings).of(level, List.of()).quantity().toPlainString();
    }

    private static SellableQuantity sellable(Map<String, String> own) {
        return sellable(own, SaleUnitsFixture.none());
    }

    private static SellableQuantity sellable(Map<String, String> own, SaleUnits saleUnits) {
        InventorySettings settings = InventoryTestSettings.with(own);
        return new SellableQuantity(Current.fixed(settings), new SaleRules(Current.fixed(settings), saleUnits));
    }

    private static InWarehouse in(String onHand, String reserved, int priority) {
        return new InWarehouse(new BigDecimal(onHand), new BigDecimal(reserved), priority);
    }

    private static StockLevel level(Map<String, InWarehouse> warehouses) {
        return level("K1", List.of(), warehouses);
    }

    private static StockLevel level(String card, List<String> categories, Map<String, InWarehouse> warehouses) {
        return new StockLevel(
                "S", card, categories, true, false, false, "adet", BOXES, warehouses, BigDecimal.ZERO, Instant.EPOCH);
    }
}
