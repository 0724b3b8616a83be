package dev.kopru.demo.shop;

import dev.kopru.demo.books.DemoCard;
import dev.kopru.demo.books.Prices;
import dev.kopru.demo.books.StockVariant;
import dev.kopru.demo.world.Dice;
import dev.kopru.demo.world.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Puts goods into orders: single pieces, cloth by the metre, gifts, sets in both shapes, and brand-new products. */
final class Baskets {

    private final Dice dice;
    private final Prices prices;
    private final List<DemoCard> goods;
    private final List<DemoCard> sets;
    private final List<DemoCard> setParts;

    Baskets(Dice dice, List<DemoCard> cards, Prices prices) {
        this.dice = dice;
        this.prices = prices;
        List<DemoCard> sellable = cards.stream()
                .filter(card -> card.forWeb() && !card.blocked())
                .filter(card -> card.variants().stream().noneMatch(StockVariant::blocked))
                .toList();
        this.goods = sellable.stream().filter(card -> !card.isSet()).toList();
        this.sets = sellable.stream().filter(DemoCard::isSet).toList();
        this.setParts = goods.stream().filter(DemoCard::belongsInSets).toList();
    }

    void fill(DemoDraft order) {
        if (order.includesVat && dice.chance(6)) {
            addSet(order);
        } else {
            addGoods(order, dice.chance(30) ? 1 : dice.between(1, 6));
        }
        if (order.includesVat && dice.chance(4)) {
            DemoCard gift = dice.pick(goods);
            order.lines.add(line("goods", gift, BigDecimal.ONE, BigDecimal.ZERO));
        }
        if (!order.isForeignCurrency() && dice.chance(3)) {
            order.lines.add(newProduct());
        }
    }

    void addGoods(DemoDraft order, int lines) {
        for (int i = 0; i < lines; i++) {
            DemoCard card = dice.pick(goods);
            Line line = line("goods", card, quantity(card, order), price(card, order));
            order.lines.add(dice.chance(12) ? line.discounted(dice.pick(List.of(5, 10, 20))) : line);
        }
    }

    /** Either the set carries the price and its parts nothing, or the parts carry it and the set nothing. */
    private void addSet(DemoDraft order) {
        DemoCard set = dice.pick(sets);
        boolean setCarriesPrice = dice.chance(50);
        BigDecimal nothing = BigDecimal.ZERO;
        order.lines.add(line("bundle", set, BigDecimal.ONE, setCarriesPrice ? price(set, order) : nothing));
        for (int i = dice.between(2, 4); i > 0; i--) {
            DemoCard part = dice.pick(setParts);
            BigDecimal price = setCarriesPrice ? nothing : cheaper(price(part, order));
            order.lines.add(line("bundle_item", part, BigDecimal.valueOf(dice.between(1, 2)), price));
        }
    }

    private Line newProduct() {
        List<String> products = Words.list("new.product");
        String name = dice.pick(products);
        return new Line(
                "goods",
                String.format(Locale.ROOT, "YENI-%03d", products.indexOf(name) + 1),
                name,
                "{\"renk\":\"Lila\"}",
                BigDecimal.ONE,
                "adet",
                new BigDecimal("349.90"),
                BigDecimal.ZERO,
                BigDecimal.TEN,
                null);
    }

    private Line line(String kind, DemoCard card, BigDecimal quantity, BigDecimal price) {
        return Line.of(kind, card, dice.pick(card.variants()), quantity, price);
    }

    private BigDecimal quantity(DemoCard card, DemoDraft order) {
        if (card.isSoldByLength()) {
            return BigDecimal.valueOf(dice.between(2, order.includesVat ? 40 : 400) * 25L, 2);
        }
        return BigDecimal.valueOf(order.includesVat ? dice.pick(List.of(1, 1, 1, 1, 2, 2, 3)) : dice.between(3, 48));
    }

    private BigDecimal price(DemoCard card, DemoDraft order) {
        if (order.includesVat) {
            return order.isForeignCurrency() ? prices.convert(card.retail(), order.currency) : card.retail();
        }
        return switch (order.currency) {
            case "USD" -> prices.export(card);
            case "EUR" -> prices.convert(prices.dealer(card), "EUR");
            default -> prices.dealer(card);
        };
    }

    private static BigDecimal cheaper(BigDecimal price) {
        return price.multiply(new BigDecimal("0.80")).setScale(2, RoundingMode.HALF_UP);
    }
}
