package dev.kopru.demo.books;

import dev.kopru.demo.world.Dice;
import dev.kopru.demo.world.Resource;
import dev.kopru.demo.world.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/** The stock cards of the demo: every product of {@code products.csv} in each of its styles. */
public final class DemoCatalogue {

    private final Dice dice = new Dice("catalogue");
    private final Variants variants = new Variants(dice);
    private final List<DemoCard> cards = new ArrayList<>();

    private DemoCatalogue() {}

    public static List<DemoCard> cards() {
        var catalogue = new DemoCatalogue();
        Resource.rows("products.csv").forEach(catalogue::add);
        return List.copyOf(catalogue.cards);
    }

    private void add(CSVRecord product) {
        List<String> styles = Resource.words(product, "styles");
        for (int i = 0; i < styles.size(); i++) {
            add(product, styles.get(i), i + 1);
        }
        // A shop has the same thing from more than one brand.
        add(product, styles.get(0), styles.size() + 1);
    }

    private void add(CSVRecord product, String style, int number) {
        String code = String.format(Locale.ROOT, "%s-%03d", product.get("prefix"), number);
        String brand = dice.pick(Words.list("brand." + product.get("brands")));
        cards.add(new DemoCard(
                code,
                brand + " " + style + " " + product.get("product"),
                product.get("category"),
                brand,
                product.get("unit"),
                new BigDecimal(product.get("vat")),
                new BigDecimal(product.get("weight")),
                product.get("material"),
                retailPrice(product),
                dice.chance(92),
                isBlocked(),
                variants.of(code, product.get("dimensions"))));
    }

    private BigDecimal retailPrice(CSVRecord product) {
        int price =
                dice.between(Integer.parseInt(product.get("price_from")), Integer.parseInt(product.get("price_to")));
        return BigDecimal.valueOf(price * 100L + 90, 2);
    }

    private boolean isBlocked() {
        return cards.size() % 80 == 40;
    }
}
