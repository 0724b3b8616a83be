package dev.kopru.order;

import dev.kopru.connector.store.order.ShopPayment;
import dev.kopru.connector.store.order.VatOfRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A basket as customers fill them, and what a shop makes of it. The shop works with unrounded shares of its discount, so
 * its arithmetic is not Köprü's.
 */
public final class ABasket {

    public static final String GIFT_CARD = "Hediye kartı";

    private static final List<String> RATES = List.of("1", "10", "20", "20", "0");

    /** Where the shop rounds its VAT, and what it tells of it. */
    public enum Vat {
        UNTOLD,
        ON_THE_TOTAL,
        UNROUNDED_TOTAL,
        PER_RATE,
        PER_RATE_WITH_TOTAL,
        UNROUNDED_RATES_WITH_TOTAL,
        PER_LINE,
        PER_LINE_WITH_TOTAL,
        UNROUNDED_LINES_WITH_TOTAL
    }

    /** Something that the basket costs, with the exact VAT of what is left of it after the discount. */
    private record Item(BigDecimal amount, String rate, boolean goods) {}

    public final boolean includesVat;
    public final Vat vat;
    final BigDecimal discount;
    final BigDecimal gifts;
    private final Random random;
    private final List<Item> items = new ArrayList<>();
    private final List<ALine> lines = new ArrayList<>();
    private final List<BigDecimal> exact = new ArrayList<>();
    private final BigDecimal shipping;
    private final BigDecimal instalment;

    public ABasket(Random random) {
        this.random = random;
        includesVat = random.nextBoolean();
        vat = Vat.values()[random.nextInt(Vat.values().length)];
        int count = random.nextInt(100) == 0 ? 1 + random.nextInt(500) : 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            addGoods(i);
        }
        if (random.nextInt(5) == 0) {
            BigDecimal fee = money(5_000);
            items.add(new Item(fee, "20", false));
            lines.add(ALine.fee("1", fee.toString(), "20"));
        }
        shipping = random.nextInt(3) == 0 ? money(10_000) : BigDecimal.ZERO;
        instalment = random.nextInt(8) == 0 ? money(5_000) : BigDecimal.ZERO;
        items.add(new Item(shipping, "20", false));
        items.add(new Item(instalment, "20", false));
        discount = coupon();
        workOutVat();
        gifts = giftCards();
    }

    private void addGoods(int number) {
        BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(9));
        BigDecimal price = money(50_000);
        BigDecimal whole = quantity.multiply(price);
        BigDecimal off = random.nextInt(4) == 0
                ? whole.multiply(BigDecimal.valueOf(random.nextInt(101), 2)).setScale(2, RoundingMode.DOWN)
                : BigDecimal.ZERO;
        String rate = RATES.get(random.nextInt(RATES.size()));
        items.add(new Item(whole.subtract(off), rate, true));
        lines.add(ALine.of("S" + number, quantity.toString(), price.toString(), rate)
                .discount(off.toString()));
    }

    /** Half of the baskets have one; of these one in five goes beyond the goods. */
    private BigDecimal coupon() {
        BigDecimal goods =
                sum(items.stream().filter(Item::goods).map(Item::amount).toList());
        BigDecimal others = sum(items.stream().map(Item::amount).toList()).subtract(goods);
        if (random.nextBoolean()) {
            return BigDecimal.ZERO.setScale(2);
        }
        BigDecimal part = BigDecimal.valueOf(random.nextInt(1001), 3);
        return random.nextInt(5) == 0
                ? goods.add(others.multiply(part).setScale(2, RoundingMode.DOWN))
                : goods.multiply(part).setScale(2, RoundingMode.DOWN);
    }

    private void workOutVat() {
        BigDecimal goods =
                sum(items.stream().filter(Item::goods).map(Item::amount).toList());
        BigDecimal others = sum(items.stream().map(Item::amount).toList()).subtract(goods);
        BigDecimal onGoods = discount.min(goods);
        for (Item item : items) {
            BigDecimal share = item.goods()
                    ? part(onGoods, item.amount(), goods)
                    : part(discount.subtract(onGoods), item.amount(), others);
            BigDecimal rate = new BigDecimal(item.rate());
            BigDecimal whole = includesVat ? rate.add(BigDecimal.valueOf(100)) : BigDecimal.valueOf(100);
            exact.add(item.amount().subtract(share).multiply(rate).divide(whole, 20, RoundingMode.HALF_EVEN));
        }
    }

    private static BigDecimal part(BigDecimal of, BigDecimal amount, BigDecimal whole) {
        return whole.signum() == 0 ? whole : of.multiply(amount).divide(whole, 25, RoundingMode.HALF_EVEN);
    }

    private BigDecimal giftCards() {
        BigDecimal total = total();
        if (random.nextInt(6) != 0 || total.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal paid =
                total.multiply(BigDecimal.valueOf(1 + random.nextInt(100), 2)).setScale(2, RoundingMode.UP);
        lines.add(ALine.fee("1", paid.negate().toString(), "0").name(GIFT_CARD));
        return paid;
    }

    /** The VAT that the shop charges. */
    BigDecimal vatTotal() {
        return switch (vat) {
            case PER_LINE, PER_LINE_WITH_TOTAL ->
                sum(exact.stream().map(ABasket::rounded).toList());
            case PER_RATE, PER_RATE_WITH_TOTAL ->
                sum(byRate().values().stream().map(ABasket::rounded).toList());
            default -> rounded(sum(exact));
        };
    }

    /** What the shop says of each rate's VAT; empty where it says nothing. */
    public Map<String, BigDecimal> statedRates() {
        Map<String, BigDecimal> stated = new TreeMap<>();
        byRate().forEach((rate, amount) -> {
            switch (vat) {
                case PER_RATE, PER_RATE_WITH_TOTAL -> stated.put(rate, rounded(amount));
                case UNROUNDED_RATES_WITH_TOTAL -> stated.put(rate, amount.setScale(6, RoundingMode.HALF_UP));
                default -> {}
            }
        });
        return stated;
    }

    public @Nullable BigDecimal statedTotal() {
        return switch (vat) {
            case UNTOLD, PER_RATE, PER_LINE -> null;
            case UNROUNDED_TOTAL -> sum(exact).setScale(6, RoundingMode.HALF_UP);
            default -> vatTotal();
        };
    }

    /** What the basket costs with VAT, however it is paid. */
    public BigDecimal total() {
        BigDecimal amount = sum(items.stream().map(Item::amount).toList()).subtract(discount);
        return includesVat ? amount : amount.add(vatTotal());
    }

    public boolean hasDiscount(int line) {
        return discount.signum() != 0
                || line >= lines.size()
                || lines.get(line).build().discount().signum() != 0;
    }

    /** The shop's order of it. */
    public AnOrder order() {
        AnOrder order = AnOrder.of("1")
                .shipping(shipping.toString(), "20")
                .instalment(instalment.toString(), "20")
                .discount(discount.toString())
                .total(total().subtract(gifts).toString());
        if (!includesVat) {
            order.withoutVat();
        }
        stateVat(order);
        if (gifts.signum() == 0 && random.nextInt(4) == 0) {
            BigDecimal some = total().divide(BigDecimal.valueOf(3), 2, RoundingMode.DOWN);
            order.paid(
                    new ShopPayment("Wallet", some, "W-1"),
                    new ShopPayment("CreditCard", total().subtract(some), "P-1"));
        }
        return order.lines(lines.toArray(ALine[]::new));
    }

    private void stateVat(AnOrder order) {
        BigDecimal stated = statedTotal();
        if (stated != null) {
            order.vatTotal(stated.toPlainString());
        }
        order.vatOfRates(statedRates().entrySet().stream()
                .map(vatOf -> new VatOfRate(new BigDecimal(vatOf.getKey()), vatOf.getValue()))
                .toArray(VatOfRate[]::new));
        int goods = (int) items.stream().filter(Item::goods).count();
        for (int i = 0; i < goods; i++) {
            switch (vat) {
                case PER_LINE, PER_LINE_WITH_TOTAL ->
                    lines.get(i).vat(rounded(exact.get(i)).toString());
                case UNROUNDED_LINES_WITH_TOTAL ->
                    lines.get(i)
                            .vat(exact.get(i).setScale(6, RoundingMode.HALF_UP).toPlainString());
                default -> {}
            }
        }
    }

    private Map<String, BigDecimal> byRate() {
        Map<String, BigDecimal> byRate = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).amount().signum() != 0) {
                byRate.merge(items.get(i).rate(), exact.get(i), BigDecimal::add);
            }
        }
        return byRate;
    }

    private BigDecimal money(int below) {
        return BigDecimal.valueOf(1 + random.nextInt(below), 2);
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
