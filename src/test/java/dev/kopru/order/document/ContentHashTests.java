package dev.kopru.order.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.store.order.Address;
import dev.kopru.order.ALine;
import dev.kopru.order.AnOrder;
import dev.kopru.order.Drafts;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentHashTests {

    @Test
    void aPriceOf09IsAPriceOf090() {
        assertThat(hash(AnOrder.of("1").lines(ALine.of("A", "1", "0.9", "20")).total("0.9")))
                .isEqualTo(hash(AnOrder.of("1")
                        .lines(ALine.of("A", "1.000", "0.90", "20.00"))
                        .total("0.9000")));
    }

    @Test
    void aNewRevisionThatSaysTheSameIsTheSame() {
        assertThat(hash(AnOrder.of("1"))).isEqualTo(hash(AnOrder.of("1").changed(AnOrder.NOON.plusSeconds(60), 2)));
    }

    @Test
    void whateverTheDocumentSaysCounts() {
        List<AnOrder> different = List.of(
                AnOrder.of("1"),
                AnOrder.of("2"),
                AnOrder.of("1").number("WEB-2"),
                AnOrder.of("1").note("Kapıya bırakın"),
                AnOrder.of("1").payment("BankTransfer", null),
                AnOrder.of("1").customer(AnOrder.company("c-1", "Titiz A.Ş.", "Kadıköy", null)),
                AnOrder.of("1").placedAt(AnOrder.NOON.plusSeconds(86_400)),
                AnOrder.of("1")
                        .address(new Address("Ayşe Yılmaz", "Başka Sok. 5", "Kadıköy", "İstanbul", "34710", "TR")),
                AnOrder.of("1").lines(ALine.of("TS-2", "1", "120.00", "20")),
                AnOrder.of("1").lines(ALine.of("TS-1", "2", "60.00", "20")),
                AnOrder.of("1").lines(ALine.of("TS-1", "1", "120.00", "10")),
                AnOrder.of("1").lines(ALine.of("TS-1", "1", "121.00", "20")).total("121.00"),
                AnOrder.of("1").currency("USD", "30"),
                AnOrder.of("1").currency("USD", "31"),
                AnOrder.of("1").returning("0"));

        assertThat(different).map(ContentHashTests::hash).doesNotHaveDuplicates();
    }

    private static String hash(AnOrder order) {
        return HexFormat.of().formatHex(Drafts.PACKAGED.document(order).contentHash());
    }
}
