package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.Difference;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentDifferenceTests {

    private static final List<Difference> BOTH = List.of(
            new Difference("toplam/total", "120", "130", "240"),
            Difference.ofPart("TS-1", "1 × 100", "1 × 110", null),
            Difference.ofPart("TS-2", null, null, "1 × 200"),
            new Difference("not/note", null, null, "Kapıya bırakın"));

    @Test
    void namesEachFieldWithBothSides() {
        assertThat(DocumentDifference.toShop(BOTH))
                .isEqualTo(
                        "toplam/total: 130 → 240; - TS-1: 1 × 110; + TS-2: 1 × 200; not/note: \"\" → Kapıya bırakın");
        assertThat(DocumentDifference.ofBooks(BOTH))
                .isEqualTo("toplam/total: 120 → 130; TS-1: 1 × 100 → 1 × 110; TS-2: \"\"; not/note: \"\"");
        assertThat(DocumentDifference.ofShop(BOTH))
                .isEqualTo("toplam/total: 120 → 240; TS-1: 1 × 100 → \"\"; TS-2: 1 × 200; not/note: Kapıya bırakın");
    }

    @Test
    void showsOnlyTheBeginningOfALongText() {
        assertThat(DocumentDifference.ofShop(List.of(new Difference("not/note", null, null, "👟".repeat(300)))))
                .isEqualTo("not/note: " + "👟".repeat(200) + "…");
    }
}
