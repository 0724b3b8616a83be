package dev.kopru.inventory.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.StockLevel.InWarehouse;
import dev.kopru.story.ShownStock.How;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a figure was made of is written as a library would write it, and read again. */
class FigurePartsTests {

    private static final JsonMapper LIBRARY = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final List<String> TEXTS =
            List.of("", "ADET", "Çift \"büyük\"", "a\\b", "satır\nsonu\u0001", "\uD83D\uDE00 </script>", "\u2028'");

    private static FigureParts random(Random random) {
        Map<String, InWarehouse> warehouses = new HashMap<>();
        List<String> counted = new ArrayList<>();
        for (int n = random.nextInt(60); n > 0; n--) {
            String code = TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt(80);
            warehouses.put(code, new InWarehouse(amount(random), amount(random), 1));
            if (random.nextBoolean()) {
                counted.add(code);
            }
        }
        return new FigureParts(
                warehouses,
                counted,
                amount(random),
                TEXTS.get(random.nextInt(TEXTS.size())),
                TEXTS.get(random.nextInt(TEXTS.size())),
                amount(random));
    }

    private static BigDecimal amount(Random random) {
        return BigDecimal.valueOf(random.nextInt(2000) - 1000, random.nextInt(12) - 3);
    }

    @Test
    void itIsWrittenAsTheLibraryWouldWriteIt() {
        for (int seed = 0; seed < 500; seed++) {
            FigureParts parts = random(new Random(seed));
            for (String written : List.of(parts.written(), parts.withheld())) {
                How read = Objects.requireNonNull(FigureParts.read(written));
                assertThat(LIBRARY.writeValueAsString(read)).as("seed %d", seed).isEqualTo(written);
                assertThat(read.unit()).isEqualTo(parts.unit());
                assertThat(read.warehouses())
                        .hasSize(Math.min(50, parts.warehouses().size()));
                assertThat(read.buffer()).isEqualByComparingTo(parts.buffer());
            }
        }
    }
}
