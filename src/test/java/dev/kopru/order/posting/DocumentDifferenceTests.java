package dev.kopru.order.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.document.MergeDifference;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentDifferenceTests {

    private static final List<MergeDifference> BOTH = List.of(
            new MergeDifference("toplam/total", "120", "130", "240"),
            MergeDifference.ofPart("TS-1", "1 × 100", "1 × 110", null),
            MergeDifference.ofPart("TS-2", null, null, "1 × 200"),
            new MergeDifference("not/note", null, null, "Kapıya bırakın"));

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
        assertThat(DocumentDifference.ofShop(List.of(new MergeDifference("not/note", null, null, "👟".repeat(300)))))
                .isEqualTo("not/note: " + "👟".repeat(200) + "…");
    }
}
