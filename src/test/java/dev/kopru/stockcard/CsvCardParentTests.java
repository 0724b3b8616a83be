package dev.kopru.stockcard;

import static dev.kopru.stockcard.csv.CsvCardFixture.card;
import static dev.kopru.stockcard.csv.CsvCardFixture.unreadable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.connector.accounting.CardPrice;
import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.stockcard.csv.CsvCardFixture;
import dev.kopru.stockcard.link.IncomingCard;
import dev.kopru.stockcard.link.StockCardReason;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files in which variants name the row of their card, as a shop's export has it. */
class CsvCardParentTests {

    private static final String HEADER = "ID,Type,SKU,Name,Published,Description,Regular price,Sale price,"
            + "Date sale price ends,Categories,Images,Parent,Attribute 1 name,Attribute 1 value(s),"
            + "Attribute 2 name,Attribute 2 value(s),Meta: x\n";
    private static final String TEE = "1,variable,TEE,Tişört,1,İlk\\nİkinci \\\\n,,,,"
            + "\"Giyim > Üst, Bebek\\, Çocuk > Oyuncak\",\"https://r.example/1.png, https://r.example/2.png\",,"
            + "Renk,\"Mavi, Yeşil\",Beden,\"S, M\",\n";
    private static final String BLUE = "2,variation,TEE-B,Tişört - Mavi,1,,25,20.5,2026-03-31,,"
            + "https://r.example/b.png,TEE,Renk,Mavi,Beden,S,\n";
    private static final String GREEN =
            "3,variation,TEE-G,Tişört - Yeşil,0,,25,,,,,TEE,Renk,\"Yeşil\\, koyu\",Beden,,\n";
    private static final String CAP = "4,simple,CAP,Şapka,1,,18,,,Giyim,,,Renk,\"Mavi, Sarı\",,,\n";

    @Test
    void variantsTakeTheCardFromTheirParentsRow() throws IOException {
        StockCard tee = card(read(TEE + BLUE + GREEN).get(0));

        assertThat(tee.code()).isEqualTo("TEE");
        assertThat(tee.name()).isEqualTo("Tişört");
        assertThat(tee.description()).isEqualTo("İlk\nİkinci \\n");
        assertThat(tee.categories()).containsExactly("Giyim > Üst", "Bebek, Çocuk > Oyuncak");
        assertThat(tee.forWeb()).isTrue();
        assertThat(tee.unit()).isEqualTo("ADET");
        assertThat(tee.vatRate()).isEqualByComparingTo("20");
        assertThat(tee.images())
                .containsExactly(
                        new CardImage(1, null, CardImage.Kind.URL, "https://r.example/1.png", ""),
                        new CardImage(2, null, CardImage.Kind.URL, "https://r.example/2.png", ""),
                        new CardImage(3, "TEE-B", CardImage.Kind.URL, "https://r.example/b.png", ""));
        assertThat(tee.variants()).extracting(CardVariant::sku).containsExactly("TEE-B", "TEE-G");
        assertThat(tee.variants()).extracting(CardVariant::blocked).containsExactly(false, true);
        assertThat(tee.variants().get(0).attributes()).containsExactly(entry("Renk", "Mavi"), entry("Beden", "S"));
        assertThat(tee.variants().get(1).attributes()).containsExactly(entry("Renk", "Yeşil, koyu"));
        assertThat(tee.variants().get(0).prices())
                .containsExactly(new CardPrice(
                        "PERAKENDE",
                        "TRY",
                        true,
                        null,
                        new BigDecimal("25"),
                        new BigDecimal("20.5"),
                        null,
                        Instant.parse("2026-03-31T21:00:00Z")));
    }

    @Test
    void aProductWithoutVariationsIsSoldItselfAndItsAttributesOnlyDescribe() throws IOException {
        StockCard cap = card(read(CAP).get(0));

        assertThat(cap.variants()).extracting(CardVariant::sku).containsExactly("CAP");
        assertThat(cap.variants().get(0).attributes()).isEmpty();
    }

    @Test
    void aCardIsNotReadWithoutTheVariantWhoseParentStandsInAnotherCell() throws IOException {
        String withoutParent = GREEN.replace(",TEE,Renk", ",,Renk").replace("Beden,,\n", "Beden,,TEE\n");
        String nameForParent = GREEN.replace("Tişört - Yeşil", "TEE").replace(",TEE,Renk", ",Tişört - Yeşil,Renk");

        for (String variant : List.of(withoutParent, nameForParent)) {
            for (String rows : List.of(TEE + BLUE + CAP + variant, variant + CAP + TEE + BLUE)) {
                List<IncomingCard> cards = read(rows);
                assertThat(cards.stream().filter(IncomingCard.Readable.class::isInstance))
                        .as(rows)
                        .extracting(read -> card(read).code())
                        .containsExactly("CAP");
            }
        }
    }

    @Test
    void aVariantWithoutParentThatNamesNoOtherHoldsNone() throws IOException {
        List<IncomingCard> cards = read(TEE + BLUE + CAP + GREEN.replace(",TEE,Renk", ",,Renk"));

        assertThat(cards.stream().filter(IncomingCard.Readable.class::isInstance))
                .extracting(read -> card(read).code())
                .containsExactly("TEE", "CAP");
    }

    @Test
    void aVariantThatSpellsItsParentOtherwiseHoldsTheCard() throws IOException {
        for (String parent : List.of("tee-ı", "TEE İ", "Tee_I")) {
            String rows = TEE + BLUE + CAP + GREEN;
            List<IncomingCard> cards =
                    read(rows.replace(",TEE,", ",TEE-I,").replace("TEE-I,Renk,\"Yeşil", parent + ",Renk,\"Yeşil"));

            assertThat(cards.stream().filter(IncomingCard.Readable.class::isInstance))
                    .as(parent)
                    .extracting(read -> card(read).code())
                    .containsExactly("CAP");
            assertThat(refusedAs("TEE-I", cards).reason().code()).isEqualTo(CsvReason.CSV_MAY_BE_TORN.name());
            assertThat(refusedAs("TEE-I", cards).reason().arguments()).startsWith("cards.csv", "5");
        }
    }

    @Test
    void aProductSoldAsItselfIsNotSwallowedByAVariantThatNamesIt() throws IOException {
        for (String rows : List.of(
                CAP + TEE + BLUE + GREEN.replace(",TEE,Renk", ",CAP,Renk"),
                GREEN.replace(",TEE,Renk", ",CAP,Renk") + TEE + BLUE + CAP)) {
            List<IncomingCard> cards = read(rows);

            IncomingCard.Unreadable cap = refusedAs("CAP", cards);
            assertThat(cap.reason().code()).isEqualTo(StockCardReason.PRODUCT_HAS_VARIANTS.name());
            assertThat(cap.reason().arguments()).contains("cards.csv", "Type", "simple", "Parent", "CAP");
            assertThat(card(cards.get(cards.indexOf(cap) == 0 ? 1 : 0)).code()).isEqualTo("TEE");
        }
    }

    @Test
    void aRowThatIsNoVariantAndNamesAParentIsRefusedWithItsLines() throws IOException {
        List<IncomingCard> cards = read(TEE + BLUE + GREEN + CAP.replace(",Giyim,,,", ",Giyim,,TEE,"));

        assertThat(cards).hasSize(1);
        assertThat(unreadable(cards.get(0)).reason().code()).isEqualTo(StockCardReason.PRODUCT_NAMES_PARENT.name());
        assertThat(unreadable(cards.get(0)).reason().arguments())
                .containsExactly("cards.csv", "5", "Type", "simple", "5", "Parent", "TEE");
        assertThat(cards.get(0).source().location()).isEqualTo("#7 cards.csv:2-5");
    }

    @Test
    void productsThatNameAProductSwallowNone() throws IOException {
        String another = CAP.replace("CAP", "CAP-2").replace(",Giyim,,,", ",Giyim,,CAP,");
        List<IncomingCard> cards = read(CAP + another + TEE.replace(",,Renk", ",CAP,Renk") + BLUE);

        assertThat(refusedAs("CAP", cards).reason().code()).isEqualTo(StockCardReason.PRODUCT_NAMES_PARENT.name());
        assertThat(refusedAs("CAP", cards).source().location()).isEqualTo("#7 cards.csv:2-4");
        assertThat(refusedAs("TEE", cards).reason().code()).isEqualTo(StockCardReason.ORPHAN_VARIANT.name());
        assertThat(cards).hasSize(2);
    }

    private static IncomingCard.Unreadable refusedAs(String code, List<IncomingCard> cards) {
        return unreadable(cards.stream()
                .filter(card -> card.source().key().equals(code))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void variantsMayStandBeforeTheirParentAndApart() throws IOException {
        List<IncomingCard> cards = read(GREEN + CAP + BLUE + TEE);

        assertThat(cards).extracting(incoming -> card(incoming).code()).containsExactly("CAP", "TEE");
        assertThat(card(cards.get(1)).name()).isEqualTo("Tişört");
        assertThat(card(cards.get(1)).variants()).extracting(CardVariant::sku).containsExactly("TEE-G", "TEE-B");
    }

    @Test
    void variantsWithoutTheirParentAreRefusedAndTheOthersGoOn() throws IOException {
        List<IncomingCard> cards = read(BLUE.replace(",TEE,", ",NONE,") + TEE + GREEN);

        assertThat(unreadable(cards.get(0)).reason().code()).isEqualTo(StockCardReason.ORPHAN_VARIANT.name());
        assertThat(unreadable(cards.get(0)).reason().arguments()).containsExactly("TEE-B", "NONE");
        assertThat(unreadable(cards.get(0)).source().location()).isEqualTo("#7 cards.csv:2");
        assertThat(card(cards.get(1)).variants()).extracting(CardVariant::sku).containsExactly("TEE-G");
    }

    /** The job refuses it, because only the whole card shows whether that SKU is shared. */
    @Test
    void aVariantWithItsParentsSkuIsLeftToTheJob() throws IOException {
        StockCard tee = card(read(TEE + BLUE.replace("TEE-B", "TEE") + GREEN).get(0));

        assertThat(tee.variants()).extracting(CardVariant::sku).containsExactly("TEE", "TEE-G");
    }

    @Test
    void aVariantWithTheSkuOfAnotherProductIsRefusedWithBothLines() throws IOException {
        List<IncomingCard> cards = read(CAP + TEE + BLUE.replace("TEE-B", "CAP") + GREEN);

        assertThat(card(cards.get(0)).code()).isEqualTo("CAP");
        assertThat(unreadable(cards.get(1)).reason().code()).isEqualTo(StockCardReason.DUPLICATE_SKU.name());
        assertThat(unreadable(cards.get(1)).reason().arguments()).containsExactly("CAP", "cards.csv:2", "cards.csv:4");
    }

    @Test
    void aVariationThatNamesNoParentIsRefused() throws IOException {
        IncomingCard.Unreadable refused =
                unreadable(read(BLUE.replace(",TEE,", ",,")).get(0));

        assertThat(refused.reason().code()).isEqualTo(CsvReason.CSV_MISSING_VALUE.name());
        assertThat(refused.reason().arguments()).startsWith("cards.csv", "2", "Parent");
    }

    @Test
    void aDraftIsNotForTheWeb() throws IOException {
        assertThat(card(read(CAP.replace("Şapka,1", "Şapka,-1")).get(0)).forWeb())
                .isFalse();
    }

    @Test
    void aProductWithoutVariationsOrSalesOfItsOwnHasNothingToSell() throws IOException {
        assertThat(card(read(TEE).get(0)).variants()).isEmpty();
        assertThat(card(read(CAP.replace("simple", "grouped")).get(0)).variants())
                .isEmpty();
    }

    @Test
    void aKindOfProductThatIsNotKnownIsRefused() throws IOException {
        assertThat(unreadable(read(CAP.replace("simple", "subscription")).get(0))
                        .reason()
                        .code())
                .isEqualTo(CsvReason.CSV_BAD_CHOICE.name());
    }

    private static List<IncomingCard> read(String rows) throws IOException {
        return CsvCardFixture.read("woocommerce", HEADER + rows);
    }
}
