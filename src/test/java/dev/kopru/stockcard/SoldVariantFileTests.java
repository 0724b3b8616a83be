package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.CsvImports;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A variant that the shop sells does not go off sale because its row in a file names the wrong card, or none. */
class SoldVariantFileTests extends CardJobScenario {

    private static final String HEADER =
            "Type,SKU,Parent,Name,Published,Regular price,Attribute 1 name," + "Attribute 1 value(s)\n";
    private static final String XA = "variable,XA,,Tişört,1,,Renk,\"Mavi, Mor\"\n"
            + "variation,XA-1,XA,Tişört,1,10.50,Renk,Mavi\nvariation,XA-2,XA,Tişört,1,10.50,Renk,Mor\n";
    private static final String XB = "variable,XB,,Tişört,1,,Renk,\"Mavi, Mor\"\n"
            + "variation,XB-1,XB,Tişört,1,10.50,Renk,Mavi\nvariation,XB-2,XB,Tişört,1,10.50,Renk,Mor\n";
    private static final String XC = "simple,XC,,Kupa,1,5.00,,\n";

    @Autowired
    private CsvImports imports;

    @BeforeEach
    void theShopSellsAllOfThem() {
        assertThat(importing(XA + XB + XC).step("csvCards")).isEqualTo(Counts.of(3, 0, 0));
    }

    private JobRunner.Ended importing(String rows) {
        CsvImport file = imports.register(
                "stock-cards",
                new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)),
                "kartlar.csv",
                "woocommerce",
                "test");
        JobRunner.Ended run = job.run(Map.of("import", String.valueOf(file.id())));
        assertThat(run.failure()).isEqualTo("null");
        return run;
    }

    @Test
    void aCardWaitsWithItsVariantWhoseParentIsMissingOrWrong() {
        String before = shop.checksum();
        for (String parent : new String[] {"", "xb", "NONE"}) {
            importing(XA + XB.replace("XB-2,XB", "XB-2," + parent) + XC);

            assertThat(shop.checksum()).as(parent).isEqualTo(before);
            assertThat(memory.kept("XB").reason()).isEqualTo("CSV_MAY_BE_TORN");
            assertThat(memory.kept("XB").message()).startsWith("kartlar.csv, satır 7:");
        }
        assertThat(memory.notices()).noneMatch(notice -> notice.contains("VARIANTS_WITHOUT_ROWS"));
    }

    @Test
    void aCardWaitsWithItsVariantThatNamesAProductSoldAsItself() {
        String before = shop.checksum();

        assertThat(importing(XA + XB.replace("XB-2,XB", "XB-2,XC") + XC).step("csvCards"))
                .isEqualTo(Counts.of(0, 1, 2));

        assertThat(shop.checksum()).isEqualTo(before);
        assertThat(memory.waiting()).isEqualTo(Map.of("XB", "CSV_MAY_BE_TORN", "XC", "PRODUCT_HAS_VARIANTS"));
        assertThat(memory.kept("XC").message())
                .isEqualTo(
                        "kartlar.csv, satır 8: XC, \"Type\" sütununa göre (\"simple\") varyantsız satılan bir ürün; ama"
                                + " satır 7, \"Parent\" sütununda onu ana kart gösteriyor. Varyantları varsa \"Type\" sütununa"
                                + " varyantlı kart olduğunu yazın, yoksa satır 7 için \"Parent\" sütununu düzeltin; bu satırların"
                                + " hepsini birlikte yeniden yükleyin.");
        assertThat(memory.notices()).isEmpty();
    }

    @Test
    void variantsWithoutTheRowOfTheirCardOrOfAProductSoldAsItselfSayWhatIsWrong() {
        importing(XA.replace("variable", "simple") + XB.substring(XB.indexOf("variation")) + XC);

        assertThat(memory.waiting()).isEqualTo(Map.of("XA", "PRODUCT_HAS_VARIANTS", "XB", "ORPHAN_VARIANT"));
    }

    @Test
    void aVariantThatTheFileDoesNotHaveGoesOffSaleAsBefore() {
        assertThat(importing(XA + XB.lines().limit(2).reduce("", (all, row) -> all + row + "\n") + XC)
                        .step("csvCards"))
                .isEqualTo(Counts.of(1, 2, 0));

        assertThat(shop.variants("XB")).containsExactly("XB-1 10.5 TRY");
        assertThat(memory.notices()).hasSize(1).allMatch(notice -> notice.contains("VARIANTS_WITHOUT_ROWS"));
    }

    @Test
    void skusThatChangePlacesBetweenCardsAreToldOnBoth() {
        importing(XA.replace("XA-1,XA", "XA-1,XB") + XB.replace("XB-1,XB", "XB-1,XA") + XC);

        assertThat(shop.variants("XA")).containsExactly("XA-2 10.5 TRY", "XB-1 10.5 TRY");
        assertThat(memory.notices())
                .hasSize(2)
                .allMatch(notice -> notice.contains("XA-1: XA → XB") && notice.contains("XB-1: XB → XA"))
                .anyMatch(notice -> notice.startsWith("XA SKUS_CHANGED_CARD"))
                .anyMatch(notice -> notice.startsWith("XB SKUS_CHANGED_CARD"));
    }

    @Test
    void aVariantStaysOnSaleWhenTheRecordIsRejectedUnderWhichItsRowStands() {
        importing(XB.replace("variation,XB-2,XB,Tişört,1,10.50,Renk,Mor\n", "")
                + XA
                + "variation,XB-2,XA,Tişört,1,xx,Renk,Sarı\n");

        assertThat(memory.waiting()).containsOnlyKeys("XA");
        assertThat(shop.variants("XB")).containsExactly("XB-1 10.5 TRY", "XB-2 10.5 TRY");
        assertThat(memory.notices()).noneMatch(notice -> notice.contains("VARIANTS_WITHOUT_ROWS"));
    }

    @Test
    void aVariantStaysOnSaleWhenItsRowMakesAnotherCardsVariantsAlike() {
        importing(XA + XB.replace("XB-2,XB", "XB-2,XA"));

        assertThat(memory.waiting()).containsOnlyKeys("XA");
        assertThat(shop.variants("XB")).containsExactly("XB-1 10.5 TRY", "XB-2 10.5 TRY");
        assertThat(memory.notices()).noneMatch(notice -> notice.contains("VARIANTS_WITHOUT_ROWS"));
    }

    @Test
    void aVariantMovesToItsNewCardInAnotherChunkThanTheOldOne() {
        String old = XB.replace("variation,XB-2,XB,Tişört,1,10.50,Renk,Mor\n", "");
        importing(old + others() + XA + "variation,XB-2,XA,Tişört,1,10.50,Renk,Sarı\n");

        assertThat(memory.waiting()).isEmpty();
        assertThat(shop.variants("XA")).containsExactly("XA-1 10.5 TRY", "XA-2 10.5 TRY", "XB-2 10.5 TRY");
        assertThat(memory.notices()).anyMatch(notice -> notice.contains("XB-2: XB → XA"));

        importing(old);
        assertThat(shop.variants("XA")).contains("XB-2 10.5 TRY");
    }

    @Test
    void aNewCardInAnEarlierChunkWaitsForTheOldOneToGiveTheVariantUp() {
        String old = XB.replace("variation,XB-2,XB,Tişört,1,10.50,Renk,Mor\n", "");
        importing(XA + "variation,XB-2,XA,Tişört,1,10.50,Renk,Sarı\n" + others() + old);

        assertThat(memory.waiting()).isEqualTo(Map.of("XA", "DUPLICATE_SKU"));
        assertThat(shop.variants("XB")).containsExactly("XB-1 10.5 TRY");
    }

    /** As many cards as a chunk holds. */
    private static String others() {
        return IntStream.range(0, 20)
                .mapToObj(n -> "simple,XZ-" + n + ",,Kupa,1,5.00,,\n")
                .collect(Collectors.joining());
    }
}
