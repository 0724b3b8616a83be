package dev.kopru.statement.snapshot;

import dev.kopru.statement.Deflated;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What all movements of a kept statement come to, and how many they are, openings and those ahead included; null where that
 * cannot be read.
 */
record KeptSheet(String currency, @Nullable BigDecimal balance, @Nullable Integer movements) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Content(
            @Nullable BigDecimal closing,
            @Nullable List<Line> openings,
            @Nullable Integer packedLines,
            @Nullable List<Line> lines) {

        @Nullable
        Integer movements() {
            // Where they stand in parts, there are none within.
            Integer counted = packedLines == null && lines != null ? Integer.valueOf(lines.size()) : packedLines;
            return counted == null ? null : counted + (openings == null ? 0 : openings.size());
        }
    }

    private record Line(@Nullable Long id) {}

    /** @param content deflated; also one that an older version wrote */
    static KeptSheet of(String currency, byte[] content) {
        try {
            Content read = JSON.readValue(Deflated.inflated(content), Content.class);
            return new KeptSheet(currency, read.closing(), read.movements());
        } catch (JacksonException | IllegalStateException e) {
            return new KeptSheet(currency, null, null);
        }
    }

    boolean saysTheSameAs(KeptSheet other) {
        return currency.equals(other.currency)
                && balance != null
                && other.balance != null
                && balance.compareTo(other.balance) == 0
                && movements != null
                && movements.equals(other.movements);
    }

    boolean hasMoreMovementsThan(KeptSheet other) {
        return movements != null && other.movements != null && movements > other.movements;
    }
}
