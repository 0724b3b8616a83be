package dev.kopru.demo.books;

import dev.kopru.demo.world.CheckDigits;
import dev.kopru.demo.world.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Makes the variants of a card: every combination of the values it takes from its dimensions. */
final class Variants {

    private final Map<String, Dimension> dimensions = Dimension.all();
    private final Dice dice;
    private int barcodes;

    Variants(Dice dice) {
        this.dice = dice;
    }

    /** Keys of dimensions are joined by plus signs; none means one variant under the card's own code. */
    List<StockVariant> of(String cardCode, String keys) {
        if (keys.isEmpty()) {
            return List.of(new StockVariant(cardCode, null, barcode(), false));
        }
        List<Combination> combinations = List.of(new Combination(cardCode, ""));
        for (String key : keys.split("\\+")) {
            combinations = combine(combinations, Objects.requireNonNull(dimensions.get(key), key));
        }
        return combinations.stream().map(this::variant).toList();
    }

    private List<Combination> combine(List<Combination> combinations, Dimension dimension) {
        List<Dimension.Value> values = dice.run(dimension.values(), dimension.take());
        var longer = new ArrayList<Combination>();
        for (Combination combination : combinations) {
            for (Dimension.Value value : values) {
                longer.add(combination.with(dimension.name(), value));
            }
        }
        return longer;
    }

    private StockVariant variant(Combination combination) {
        return new StockVariant(combination.sku, "{" + combination.attributes + "}", barcode(), dice.chance(1));
    }

    private String barcode() {
        return CheckDigits.ean13(String.format(Locale.ROOT, "869%09d", 412_000_000 + ++barcodes));
    }

    private record Combination(String sku, String attributes) {

        Combination with(String dimension, Dimension.Value value) {
            String attribute = "\"" + dimension + "\":\"" + value.name() + "\"";
            return new Combination(
                    sku + "-" + value.code(), attributes.isEmpty() ? attribute : attributes + "," + attribute);
        }
    }
}
