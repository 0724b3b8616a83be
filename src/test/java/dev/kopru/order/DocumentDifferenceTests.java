package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.PostedOrder;
import dev.kopru.connector.accounting.Posting;
import dev.kopru.connector.accounting.SalesOrder;
import org.junit.jupiter.api.Test;

class DocumentDifferenceTests {

    @Test
    void f073_namesTheTotalAndEveryLineThatDiffers() {
        AnOrder before = AnOrder.of("1")
                .lines(ALine.of("A", "1", "120.00", "20"), ALine.of("B", "1", "60.00", "20"))
                .total("180.00");
        AnOrder after = AnOrder.of("1")
                .lines(ALine.of("A", "2", "120.00", "20"), ALine.of("C", "3", "12.00", "20"))
                .total("276.00");

        assertThat(between(before, after)).isEqualTo("180 → 276; A: 1 × 100 → 2 × 200; - B: 1 × 50; + C: 3 × 30");
    }

    @Test
    void saysSomethingEvenWhenOnlyWordsDiffer() {
        assertThat(between(AnOrder.of("1"), AnOrder.of("1").note("Kapıya bırakın")))
                .isEqualTo("~");
    }

    private static String between(AnOrder before, AnOrder after) {
        SalesOrder posted = Drafts.PACKAGED.document(before);
        PostedOrder document = new PostedOrder(
                posted.externalRef(), "SIP-1", "invoiced", 1, posted.contentHash(), posted.grandTotal(), false, false);
        return DocumentDifference.between(
                new Posting.Locked(document, posted.lines()), Drafts.PACKAGED.document(after));
    }
}
