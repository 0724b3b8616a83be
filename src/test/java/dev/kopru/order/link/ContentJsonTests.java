package dev.kopru.order.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.order.ALine;
import dev.kopru.order.AnOrder;
import dev.kopru.order.Drafts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class ContentJsonTests {

    private static final SalesOrder DOCUMENT = Drafts.PACKAGED.document(AnOrder.of("1")
            .lines(ALine.of("00123", "1.500000", "10.50", "20"), ALine.of("Ğ-🌹", "2", "3.00", "20"))
            .total("21.75")
            .note("Zil \"çalışmıyor\"\n"));

    @Test
    void aDocumentComesBackAsItWasKeptAndTheNextOneToo() {
        SalesOrder other = DOCUMENT.onAccount("120.99");

        List<byte[]> packed = packed(DOCUMENT, other);

        assertThat(ContentJson.unpacked(packed.get(0)))
                .usingRecursiveComparison()
                .isEqualTo(DOCUMENT);
        assertThat(ContentJson.unpacked(packed.get(1)))
                .usingRecursiveComparison()
                .isEqualTo(other);
    }

    @Test
    void whatWasKeptWithoutTheTextThatIsAlikeInAllIsReadAsWell() {
        String kept =
                """
                {"externalRef":"shop:7","isReturn":false,"shopNumber":"TR-7","state":"open","accountCode":"120.01",\
                "date":"2026-01-05","currency":"TRY","exchangeRate":1,"payments":[],"netTotal":10.00,"vatTotal":2.00,\
                "grandTotal":12.00,"localVat":2.00,"localTotal":12.00,"sourceRevision":5,"contentHash":"AQI=","lines":[]}
                """;

        SalesOrder document = ContentJson.unpacked(deflated(kept));

        assertThat(document.externalRef()).isEqualTo("shop:7");
        assertThat(document.grandTotal()).isEqualTo("12.00");
        assertThat(document.contentHash()).containsExactly(1, 2);
    }

    @Test
    void ofADocumentLikeMostLittleHasToBeKept() {
        assertThat(packed(DOCUMENT).get(0).length).isLessThan(deflated(DOCUMENT.toString()).length * 3 / 4);
    }

    @Test
    void whatEndsTooEarlyIsNoDocument() {
        byte[] whole = packed(DOCUMENT).get(0);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> ContentJson.unpacked(Arrays.copyOf(whole, whole.length / 2)))
                .withMessageContaining("ends too early");
    }

    private static List<byte[]> packed(SalesOrder... documents) {
        try (ContentJson.Packer packer = new ContentJson.Packer()) {
            return Arrays.stream(documents).map(packer::pack).toList();
        }
    }

    private static byte[] deflated(String text) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            byte[] room = new byte[10_000];
            return Arrays.copyOf(room, deflater.deflate(room));
        } finally {
            deflater.end();
        }
    }
}
