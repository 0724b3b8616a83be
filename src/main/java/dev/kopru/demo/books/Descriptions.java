package dev.kopru.demo.books;

import dev.kopru.demo.world.Dice;
import dev.kopru.demo.world.Words;

/** Writes the short and long (HTML) descriptions of stock cards. */
final class Descriptions {

    private final Dice dice = new Dice("descriptions");

    String brief(DemoCard card) {
        return card.name() + ". " + dice.pick(Words.list("sentence"));
    }

    String full(DemoCard card) {
        return """
                <h3>%s</h3>
                <p>%s %s</p>
                <ul>
                  <li><strong>Malzeme:</strong> %s</li>
                  <li><strong>Marka:</strong> %s</li>
                  <li><strong>Ağırlık:</strong> yaklaşık %s kg</li>
                  <li><strong>Bakım:</strong> %s</li>
                </ul>
                <p>KDV dahil fiyatımızla, <em>14 gün içinde koşulsuz iade</em> ve değişim.<br>%s</p>
                """
                .formatted(
                        html(card.name()),
                        dice.pick(Words.list("sentence")),
                        dice.pick(Words.list("sentence")),
                        html(card.material()),
                        html(card.brand()),
                        card.weight().toPlainString().replace('.', ','),
                        dice.pick(Words.list("care")),
                        dice.chance(30) ? "🚚 Aynı gün kargo!" : "Fiyatlar stoklarla sınırlıdır.");
    }

    private static String html(String text) {
        return text.replace("&", "&amp;");
    }
}
