package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.CsvImports;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of stock cards, for the day on which the accounting program cannot be reached: the same way, the same rules. */
class StockCardFileTests extends CardJobScenario {

    private static final String HEADER =
            "Kart Kodu;Ad;Kategori;Birim;KDV;SKU;Özellik: beden;Barkod;Fiyat;Para Birimi;KDV Dahil\n";

    @Autowired
    private CsvImports imports;

    private JobRunner.Ended importing(String rows) {
        CsvImport file = imports.register(
                "stock-cards",
                new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)),
                "kartlar.csv",
                "kopru",
                "test");
        JobRunner.Ended run = job.run(Map.of("import", String.valueOf(file.id())));
        assertThat(run.failure()).isEqualTo("null");
        return run;
    }

    @Test
    void aFileOfCardsIsPublishedAndTheSameFileAgainChangesNothing() {
        String rows = "A;Tişört;Erkek > Giyim;adet;10;A-S;S;8690000000111;199,90;TL;evet\n"
                + "A;Tişört;Erkek > Giyim;adet;10;A-M;M;8690000000128;199,90;TL;evet\n"
                + "B;Kupa;Ev;adet;20;;;;1.250,00;TL;evet\n";

        assertThat(importing(rows).step("csvCards")).isEqualTo(Counts.of(2, 0, 0));

        assertThat(shop.variants("A")).containsExactly("A-S 199.9 TRY", "A-M 199.9 TRY");
        assertThat(shop.variants("B")).containsExactly("B 1250 TRY");
        assertThat(shop.categories("A")).containsExactly("Erkek > Giyim");
        String before = shop.checksum();
        assertThat(importing(rows).step("csvCards")).isEqualTo(Counts.of(0, 2, 0));
        assertThat(shop.checksum()).isEqualTo(before);
        runs(0, 0, 0);
        assertThat(shop.visible()).containsExactly("A", "B");
    }

    @Test
    void aSkuThatStandsTwiceInTheFileIsRefusedTheSecondTimeAndBothLinesAreNamed() {
        JobRunner.Ended run = importing(
                "A;Bir;;adet;10;X1;;;10;TL;evet\nB;İki;;adet;10;Y1;;;10;TL;evet\n" + "C;Üç;;adet;10;X1;;;10;TL;evet\n");

        assertThat(run.step("csvCards")).isEqualTo(Counts.of(2, 0, 1));
        assertThat(shop.visible()).containsExactly("A", "B");
        assertThat(memory.kept("C").message()).contains("X1", "kartlar.csv:2", "kartlar.csv:4");
    }

    @Test
    void variantsThatShareOneReferenceAreRefusedWithThatReference() {
        String rows = IntStream.range(0, 66)
                .mapToObj(n -> "P;Ürün;;adet;10;REF-" + n / 6 + ";" + n + ";;10;TL;evet\n")
                .collect(Collectors.joining());

        assertThat(importing(rows).step("csvCards")).isEqualTo(Counts.of(0, 0, 1));

        assertThat(memory.kept("P").reason()).isEqualTo("DUPLICATE_SKU");
        assertThat(memory.kept("P").message()).contains("REF-0");
    }

    @Test
    void aPriceThatNoShopHoldsIsRefusedWithTheListAndThePrice() {
        Counts counts = importing(
                        "A;Bir;;adet;20;;;;99999999999999,00;TL;evet\nB;İki;;adet;20;;;;9999999999999;TL;evet\n")
                .step("csvCards");

        assertThat(counts).isEqualTo(Counts.of(1, 0, 1));
        assertThat(shop.variants("B")).containsExactly("B 9999999999999 TRY");
        assertThat(memory.waiting()).isEqualTo(Map.of("A", "PRICE_TOO_LARGE"));
        assertThat(memory.kept("A").message())
                .startsWith("A kaleminin PERAKENDE listesindeki fiyatı çok büyük: 99.999.999.999.999,00; en çok"
                        + " 9.999.999.999.999 olabilir.");
    }

    @Test
    void aLongFileEndsWithEveryRowAccountedFor() {
        String rows = IntStream.range(0, 5000)
                .mapToObj(n -> "K" + n + ";Ad " + n + ";;adet;20;;;;" + (n % 100 == 0 ? "" : "10") + ";TL;evet\n")
                .collect(Collectors.joining());

        Counts counts = importing(rows).step("csvCards");

        assertThat(counts).isEqualTo(Counts.of(4950, 0, 50));
        assertThat(shop.jdbc()
                        .queryForObject(
                                "SELECT COUNT(*) FROM shop_product WHERE name <> CONCAT('Ad ', SUBSTR(code, 2))",
                                Long.class))
                .isZero();
        assertThat(shop.count("shop_product")).isEqualTo(4950);
    }

    @Test
    void aRejectedRowOfAFileGoesThroughOnceAPersonCorrectedIt() {
        importing("A;Tişört;;adet;10;A;;;abc;TL;evet\n");
        assertThat(memory.waiting()).containsOnlyKeys("A");
        memory.edit("A", "abc", "12,50");
        memory.replayAll();

        assertThat(runs().step("dueRetries")).isEqualTo(Counts.of(1, 0, 0));

        assertThat(shop.variants("A")).containsExactly("A 12.5 TRY");
    }

    @Test
    void aFileIsNoReasonToTakeAwayWhatTheBooksHaveAndTheBooksRuleAtTheNextComparison() {
        books.put(ACard.of("A").name("Defterdeki ad"));
        runs(1, 0, 0);

        assertThat(importing("A;Dosyadaki ad;;adet;20;A;;;100;TL;evet\n").step("csvCards"))
                .isEqualTo(Counts.of(1, 0, 0));

        assertThat(shop.product("A")).containsEntry("name", "Dosyadaki ad");
        clock.advance(Duration.ofHours(25));
        runs(1, 0, 0);
        assertThat(shop.product("A")).containsEntry("name", "Defterdeki ad");
    }
}
