package dev.kopru.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.demo.DemoData;
import dev.kopru.demo.books.Accounts;
import dev.kopru.demo.books.DemoAccount;
import dev.kopru.demo.books.DemoCard;
import dev.kopru.demo.books.DemoCatalogue;
import dev.kopru.demo.world.DemoDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoOrdersTests {

    private static final Set<String> IMPORTED = Set.of("Paid", "Processing", "Shipped", "Completed");

    private final List<DemoAccount> accounts = Accounts.all();
    private final List<DemoCard> cards = DemoCatalogue.cards();
    private final List<DemoDraft> orders =
            DemoOrders.all(new Buyers(accounts), cards, accounts, new DemoDays(LocalDate.of(2026, 3, 18)));

    @Test
    void isInEachTroubleAsOftenAsPromised() {
        Map<DemoTrouble, Long> promised = Arrays.stream(DemoTrouble.values())
                .collect(Collectors.toMap(trouble -> trouble, trouble -> (long) trouble.orders()));
        var found = new EnumMap<DemoTrouble, Long>(DemoTrouble.class);
        DemoData.troubledOrders().values().forEach(trouble -> found.merge(trouble, 1L, Long::sum));

        assertThat(found).isEqualTo(promised);
        assertThat(DemoTrouble.rejectedOrders()).isEqualTo(30);
    }

    @Test
    void troubledOrdersAreInStatusesThatAreImported() {
        assertThat(orders)
                .filteredOn(order -> order.trouble != null)
                .allMatch(order -> IMPORTED.contains(order.status));
    }

    @Test
    void everyGoodOrderComesToItsTotal() {
        assertThat(good()).allSatisfy(order -> {
            BigDecimal written = DemoTotals.of(order).total().add(order.totalShift);
            assertThat(written.subtract(expectedTotal(order)).abs()).isLessThanOrEqualTo(new BigDecimal("0.05"));
        });
    }

    @Test
    void goodOrdersSellWhatMayBeSoldAtTheRateOfItsCard() {
        Map<String, DemoCard> bySku = cards.stream()
                .flatMap(card -> card.variants().stream().map(variant -> Map.entry(variant.sku(), card)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(good())
                .flatExtracting(order -> order.lines)
                .filteredOn(line -> bySku.containsKey(line.sku()))
                .allSatisfy(line -> {
                    DemoCard card = Objects.requireNonNull(bySku.get(line.sku()));
                    assertThat(card.blocked()).isFalse();
                    assertThat(line.vatRate()).isEqualTo(card.vatRate());
                });
    }

    @Test
    void noGoodOrderFindsTwoAccountCards() {
        Set<String> shared =
                Accounts.sharingEmail(accounts).stream().map(DemoAccount::email).collect(Collectors.toSet());

        assertThat(good()).noneMatch(order -> shared.contains(order.buyer.email()));
        assertThat(accounts).extracting(DemoAccount::phone).doesNotHaveDuplicates();
        assertThat(shared).hasSize(4);
    }

    @Test
    void hasEveryOddityThatShopsHave() {
        assertHas(40, order -> order.buyer.isCompany() && order.accountCode != null);
        assertHas(150, order -> order.buyer.customerId() == null);
        assertHas(20, order -> order.buyer.customerId() == null && order.buyer.isCompany());
        assertHas(20, order -> !order.includesVat && order.discount.signum() > 0);
        assertHas(20, order -> order.isForeignCurrency());
        assertHas(30, order -> order.hasBundle());
        assertHas(100, order -> order.shippingDiscount.signum() > 0);
        assertHas(30, order -> order.instalment.signum() > 0);
        assertHas(10, order -> order.totalShift.signum() != 0);
        assertHas(1, order -> order.id.length() == 21);
        assertHas(60, order -> order.relatedId != null);
        assertHas(
                25,
                order -> order.relatedId != null && DemoTotals.of(order).total().signum() < 0);
        assertHas(8, order -> order.buyer.email().strip().equalsIgnoreCase("ilkay.ipek@ornek.example"));
        assertHas(20, order -> order.lines.stream()
                .anyMatch(line -> line.quantity().stripTrailingZeros().scale() > 0));
        assertHas(20, order -> order.lines.stream()
                .anyMatch(line -> String.valueOf(line.sku()).startsWith("YENI-")));
        assertHas(5, order -> order.lines.stream()
                .anyMatch(line -> line.unitPrice().signum() < 0));
        assertHas(20, order -> order.lines.stream()
                .anyMatch(
                        line -> line.kind().equals("goods") && line.unitPrice().signum() == 0));
    }

    private void assertHas(int atLeast, Predicate<DemoDraft> oddity) {
        assertThat(good().stream().filter(oddity)).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    private List<DemoDraft> good() {
        return orders.stream().filter(order -> order.trouble == null).toList();
    }

    /** Worked out in another way than {@link DemoTotals} does: per VAT rate, without spreading the discount over lines. */
    private static BigDecimal expectedTotal(DemoDraft order) {
        BigDecimal charges = order.shipping.subtract(order.shippingDiscount).add(order.instalment);
        BigDecimal amount = order.linesTotal().subtract(order.discount).add(charges);
        if (order.includesVat) {
            return amount;
        }
        BigDecimal share = order.discount.signum() == 0
                ? BigDecimal.ZERO
                : order.discount.divide(order.linesTotal(), 20, RoundingMode.HALF_UP);
        BigDecimal vat = order.lines.stream()
                .map(line -> percent(
                        line.amount().multiply(BigDecimal.ONE.subtract(share)), Objects.requireNonNull(line.vatRate())))
                .reduce(percent(charges, Line.STANDARD_VAT), BigDecimal::add);
        return amount.add(vat);
    }

    private static BigDecimal percent(BigDecimal amount, BigDecimal rate) {
        return amount.multiply(rate).divide(DemoCard.HUNDRED, 20, RoundingMode.HALF_UP);
    }
}
