package dev.kopru.inventory.quantity;

import dev.kopru.connector.accounting.StockLevel.InWarehouse;
import dev.kopru.story.ShownStock.How;
import dev.kopru.story.ShownStock.Warehouse;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Of what a figure was made, in the card's own unit, as it is kept for people.
 *
 * @param counted codes of the warehouses whose stock is the figure
 */
public record FigureParts(
        Map<String, InWarehouse> warehouses,
        Collection<String> counted,
        BigDecimal buffer,
        String unit,
        String saleUnit,
        BigDecimal factor) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final int MOST_WAREHOUSES = 50;

    /** A file told the figure. */
    static final String TOLD = JSON.writeValueAsString(
            new How(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, List.of(), "", "", BigDecimal.ONE, true, false));

    String written() {
        return written(false);
    }

    /** Of a SKU of which nothing is sold. */
    String withheld() {
        return written(true);
    }

    private String written(boolean withheld) {
        BigDecimal onHand = BigDecimal.ZERO;
        BigDecimal reserved = BigDecimal.ZERO;
        for (String code : counted) {
            InWarehouse there = warehouses.get(code);
            if (there != null) {
                onHand = onHand.add(there.onHand());
                reserved = reserved.add(there.reserved());
            }
        }
        List<Warehouse> there = new TreeMap<>(warehouses)
                .entrySet().stream()
                        .limit(MOST_WAREHOUSES)
                        .map(entry -> new Warehouse(
                                entry.getKey(),
                                plain(entry.getValue().onHand()),
                                plain(entry.getValue().reserved()),
                                counted.contains(entry.getKey())))
                        .toList();
        return JSON.writeValueAsString(new How(
                plain(onHand), plain(reserved), plain(buffer), there, unit, saleUnit, plain(factor), false, withheld));
    }

    /** The same amount always looks the same, whatever zeros the books write. */
    private static BigDecimal plain(BigDecimal amount) {
        return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    public static @Nullable How read(@Nullable String written) {
        return written == null ? null : JSON.readValue(written, How.class);
    }
}
