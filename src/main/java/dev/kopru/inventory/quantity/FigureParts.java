package dev.kopru.inventory.quantity;

import dev.kopru.connector.accounting.StockLevel.InWarehouse;
import dev.kopru.story.ShownStock.How;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.JsonStringEncoder;
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

    /** As a {@link How} is written; a million of them are, so that it is done by hand. */
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
        StringBuilder json = new StringBuilder(256).append('{');
        amount(json, "onHand", onHand).append(',');
        amount(json, "reserved", reserved).append(',');
        amount(json, "buffer", buffer).append(",\"warehouses\":[");
        warehouses(json);
        text(json.append("],"), "unit", unit).append(',');
        text(json, "saleUnit", saleUnit).append(',');
        amount(json, "factor", factor);
        return json.append(",\"told\":false,\"withheld\":")
                .append(withheld)
                .append('}')
                .toString();
    }

    private void warehouses(StringBuilder json) {
        int place = 0;
        for (Map.Entry<String, InWarehouse> there : new TreeMap<>(warehouses).entrySet()) {
            if (place == MOST_WAREHOUSES) {
                return;
            }
            text(json.append(place++ == 0 ? "{" : ",{"), "code", there.getKey()).append(',');
            amount(json, "onHand", there.getValue().onHand()).append(',');
            amount(json, "reserved", there.getValue().reserved())
                    .append(",\"counts\":")
                    .append(counted.contains(there.getKey()))
                    .append('}');
        }
    }

    private static StringBuilder text(StringBuilder json, String name, @Nullable String text) {
        name(json, name);
        if (text == null) {
            return json.append("null");
        }
        json.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, json);
        return json.append('"');
    }

    private static StringBuilder amount(StringBuilder json, String name, BigDecimal amount) {
        return name(json, name).append(plain(amount).toPlainString());
    }

    private static StringBuilder name(StringBuilder json, String name) {
        return json.append('"').append(name).append("\":");
    }

    /** The same amount always looks the same, whatever zeros the books write. */
    private static BigDecimal plain(BigDecimal amount) {
        return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    public static @Nullable How read(@Nullable String written) {
        return written == null ? null : JSON.readValue(written, How.class);
    }
}
