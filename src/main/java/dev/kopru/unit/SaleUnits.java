package dev.kopru.unit;

import dev.kopru.unit.UnitSettings.SaleUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says in which unit the shop sells a stock card; stock, price and order ask here and nowhere else. */
@Component
public class SaleUnits {

    private final UnitSettings settings;
    private final Map<String, String> byCard = new HashMap<>();
    private final CategoryRules<String> byCategory = new CategoryRules<>();

    SaleUnits(UnitSettings settings) {
        this.settings = settings;
        for (SaleUnit sale : settings.saleUnits()) {
            if (sale.card() != null) {
                byCard.put(sale.card().strip(), sale.unit().strip());
            } else if (sale.category() != null) {
                byCategory.put(sale.category(), sale.unit().strip());
            }
        }
    }

    /**
     * The card's rule comes before that of its deepest category; without any it is the card's own unit.
     *
     * @param categories paths from the top, such as {@code Kadın > Giyim}
     */
    public String of(String cardCode, Collection<String> categories, String ownUnit) {
        String rule = byCard.get(cardCode.strip());
        return rule != null ? rule : byCategory.of(categories).orElse(ownUnit);
    }

    /** Another text when the rules are others; for the fingerprints of whoever publishes by them. */
    public String fingerprint() {
        return settings.saleUnits().toString();
    }
}
