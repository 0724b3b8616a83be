package dev.kopru.unit;

import dev.kopru.setting.Current;
import dev.kopru.setting.Mending;
import dev.kopru.unit.UnitSettings.SaleUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says in which unit the shop sells a stock card; stock, price and order ask here and nowhere else. */
@Component
public class SaleUnits {

    private final Current<UnitSettings> settings;
    private final Current<Rules> rules;

    SaleUnits(Current<UnitSettings> settings) {
        this.settings = settings;
        this.rules = settings.then(Rules::of);
    }

    /** The rules, where they are looked up. */
    private record Rules(Map<String, String> byCard, CategoryRules<String> byCategory) {

        static Rules of(UnitSettings settings) {
            Rules rules = new Rules(new HashMap<>(), new CategoryRules<>());
            for (SaleUnit sale : settings.saleUnits()) {
                if (sale.card() != null) {
                    rules.byCard.put(sale.card().strip(), sale.unit().strip());
                } else if (sale.category() != null) {
                    rules.byCategory.put(sale.category(), sale.unit().strip());
                }
            }
            return rules;
        }
    }

    /**
     * Mends a record that was rejected because its card does not know the unit in which the settings have it sold: the card
     * gets a unit of its own.
     *
     * @param card which argument of the reason is the card's code, and {@code own} which its own unit
     */
    public static Mending another(String job, String reason, int card, int own) {
        List<String> unit = List.of("unit");
        return new Mending(
                job, reason, card, "kopru.units.sale-units", "card", unit, List.of(), List.of(), Map.of("unit", own));
    }

    /**
     * The card's rule comes before that of its deepest category; without any it is the card's own unit.
     *
     * @param categories paths from the top, such as {@code Kadın > Giyim}
     */
    public String of(String cardCode, Collection<String> categories, String ownUnit) {
        Rules now = rules.now();
        String rule = now.byCard.get(cardCode.strip());
        return rule != null ? rule : now.byCategory.of(categories).orElse(ownUnit);
    }

    /** Another text when the rules are others; for the fingerprints of whoever publishes by them. */
    public String fingerprint() {
        return settings.now().saleUnits().toString();
    }
}
