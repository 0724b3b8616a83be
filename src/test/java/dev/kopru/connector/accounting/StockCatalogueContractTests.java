package dev.kopru.connector.accounting;

import static dev.kopru.connector.accounting.SampleStockCards.NOON;
import static dev.kopru.connector.accounting.SampleStockCards.full;
import static dev.kopru.connector.accounting.SampleStockCards.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every connector to an accounting program has to do for the shop's catalogue. */
public abstract class StockCatalogueContractTests {

    /** What a stock card consists of. */
    public enum Part {
        CARD,
        VARIANT,
        BARCODE,
        PRICE,
        PRICE_LIST,
        UNIT,
        IMAGE,
        CATEGORY
    }

    protected abstract StockCatalogue catalogue();

    /** The program has exactly this card, with all of its parts last changed when the card was. */
    protected abstract void given(StockCard card);

    /** People touch a part of the card, without another value. */
    protected abstract void touch(Part part, String cardCode, Instant at);

    /** People delete one part of the card. */
    protected abstract void delete(Part part, String cardCode);

    protected abstract void rename(String cardCode, String name);

    protected abstract void block(String sku);

    protected abstract void mark(String cardCode, boolean forWeb);

    protected abstract void attributes(String sku, @Nullable String text);

    protected abstract void content(String cardCode, int position, byte[] content);

    @Test
    void everyFieldOfACardComes() {
        given(full("ELB-001"));
        given(numbered(7));

        assertThat(catalogue().cards(List.of("ELB-001", "nobody")))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("parts", "images.version")
                .containsExactly(full("ELB-001"));
        assertThat(read("ELB-001").images()).extracting(CardImage::version).doesNotContain("");
        assertThat(catalogue().cards(List.of())).isEmpty();
        assertThat(catalogue().parts(List.of())).isEmpty();
    }

    @Test
    void aCardMayLackAlmostEverything() {
        StockCard bare = SampleStockCards.bare("B");
        given(bare);

        assertThat(catalogue().cards(List.of("B")))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("parts")
                .containsExactly(bare);
    }

    @Test
    void aChangeOfEachPartIsAChangeOfTheCard() {
        given(full("ELB-001"));
        given(numbered(7));
        for (Part part : Part.values()) {
            Instant at = NOON.plusSeconds(60 + part.ordinal()).plusNanos(123_456_000);
            touch(part, "ELB-001", at);

            List<Change> changes = catalogue().changedCards(new ChangePosition(at, ""), 100);

            assertThat(changes).as(part.name()).extracting(Change::key).contains("ELB-001");
            assertThat(changes)
                    .as(part.name())
                    .extracting(change -> change.position().changedAt())
                    .containsOnly(at);
            assertThat(read("ELB-001").changedAt()).as(part.name()).isEqualTo(at);
        }
    }

    @Test
    void aChangedPriceListIsAChangeOfEveryCardWithAPriceInIt() {
        for (int i = 0; i < 30; i++) {
            given(numbered(i));
        }
        Instant later = NOON.plusSeconds(60);
        touch(Part.PRICE_LIST, "K-0001", later);

        assertThat(new HashSet<>(codesAfter(new ChangePosition(later, ""), 7))).hasSize(30);
    }

    @Test
    void noChangeIsPassedOverWhenManyFallIntoOneInstant() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            given(numbered(i));
            codes.add(numbered(i).code());
        }
        // A SKU may be written like another card's code.
        for (int i = 0; i < 40; i++) {
            touch(Part.PRICE, numbered(i).code(), NOON.plusSeconds(5));
            touch(Part.BARCODE, numbered(i).code(), NOON.plusSeconds(5));
            touch(Part.CARD, numbered(i).code(), NOON.plusSeconds(5));
        }
        for (int limit : List.of(1, 7, 40, 1000)) {
            assertThat(new HashSet<>(codesAfter(ChangePosition.START, limit))).isEqualTo(codes);
            assertThat(new HashSet<>(codesAfter(new ChangePosition(NOON.plusSeconds(5), ""), limit)))
                    .isEqualTo(codes);
        }
        assertThat(codesAfter(new ChangePosition(NOON.plusSeconds(6), ""), 7)).isEmpty();
    }

    @Test
    void changesOfCardsThatAreNotForTheWebComeToo() {
        given(full("ELB-001"));
        mark("ELB-001", false);
        touch(Part.CARD, "ELB-001", NOON.plusSeconds(5));

        assertThat(codesAfter(new ChangePosition(NOON.plusSeconds(5), ""), 10)).containsExactly("ELB-001");
        assertThat(read("ELB-001").forWeb()).isFalse();
    }

    @Test
    void whateverIsAddedDeletedMarkedOrBlockedShowsInTheParts() {
        Map<String, String> seen = new HashMap<>();
        given(full("ELB-001"));
        remember(seen, "at first");
        delete(Part.CATEGORY, "ELB-001");
        remember(seen, "a category deleted");
        delete(Part.IMAGE, "ELB-001");
        remember(seen, "an image deleted");
        delete(Part.PRICE, "ELB-001");
        remember(seen, "a price deleted");
        delete(Part.BARCODE, "ELB-001");
        remember(seen, "a barcode deleted");
        block("ELB-001-KRM-38");
        remember(seen, "a variant blocked");
        delete(Part.VARIANT, "ELB-001");
        remember(seen, "a variant deleted");
        mark("ELB-001", false);
        remember(seen, "unmarked");
        given(full("ELB-001"));
        assertThat(parts()).isEqualTo(seen.get("at first"));

        rename("ELB-001", "Başka bir ad");
        touch(Part.PRICE, "ELB-001", NOON.plusSeconds(9));
        assertThat(parts()).isEqualTo(seen.get("at first"));
        delete(Part.CARD, "ELB-001");
        assertThat(catalogue().parts(List.of("ELB-001"))).isEmpty();
        assertThat(catalogue().cards(List.of("ELB-001"))).isEmpty();
    }

    private void remember(Map<String, String> seen, String when) {
        assertThat(seen).as(when).doesNotContainValue(parts());
        seen.put(when, parts());
    }

    @Test
    void attributesComeAsTheyAreWritten() {
        given(full("ELB-001"));

        assertAttributes(
                "{\"renk\": \"Gül Kurusu\", \"beden\": 38, \"ölçü\": 1.50, \"astarlı\": true, \"drop\": null}",
                Map.of("renk", "Gül Kurusu", "beden", "38", "ölçü", "1.50", "astarlı", "true"));
        assertAttributes(null, Map.of());
        assertAttributes(" ", Map.of());
        assertAttributes("{}", Map.of());
        for (String unreadable : List.of(
                "Renk: Mavi",
                "[\"S\"]",
                "\"S\"",
                "{\"renk\":\"Mavi\"",
                "{\"renk\":\"Mavi\"} S",
                "{\"renk\":\"Mavi\",\"renk\":\"Yeşil\"}",
                "{\"renk\":{\"kod\":1}}",
                "{\"\":\"Mavi\"}")) {
            assertAttributes(unreadable, Map.of("", unreadable));
        }
    }

    private void assertAttributes(@Nullable String text, Map<String, String> expected) {
        attributes("ELB-001-KRM-38", text);
        assertThat(read("ELB-001").variants().get(1).attributes()).isEqualTo(expected);
    }

    @Test
    void marksOfTheWebAreReadInPages() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            given(numbered(i));
            codes.add(numbered(i).code());
        }
        mark(codes.remove(11), false);
        List<String> read = new ArrayList<>();
        String last = "";
        for (List<String> page = catalogue().webCards(last, 10);
                !page.isEmpty();
                page = catalogue().webCards(last, 10)) {
            read.addAll(page);
            last = page.get(page.size() - 1);
        }

        assertThat(read).isEqualTo(codes);
        catalogue().countWebCards().ifPresent(count -> assertThat(count).isEqualTo(24));
    }

    @Test
    void aStoredImageIsFetchedByItsLocation() {
        byte[] picture = {(byte) 0xFF, (byte) 0xD8, 0, 39, 92, 10};
        given(full("ELB/001"));
        content("ELB/001", 3, picture);
        String location = read("ELB/001").images().get(2).location();

        assertThat(catalogue().image(location, 6))
                .isInstanceOfSatisfying(StoredImage.Found.class, found -> assertThat(found.content())
                        .isEqualTo(picture));
        assertThat(catalogue().image(location, 5)).isEqualTo(new StoredImage.TooLarge(6));
        content("ELB/001", 3, new byte[0]);
        assertThat(catalogue().image(location, 6)).isEqualTo(new StoredImage.Missing());
        for (String nowhere : List.of("", "x", "/", "ELB/001/4", "ELB/001/3x", "ELB/001/1")) {
            assertThat(catalogue().image(nowhere, 6)).as(nowhere).isEqualTo(new StoredImage.Missing());
        }
    }

    private List<String> codesAfter(ChangePosition from, int limit) {
        List<String> codes = new ArrayList<>();
        ChangePosition position = from;
        while (true) {
            List<Change> page = catalogue().changedCards(position, limit);
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            for (Change change : page) {
                assertThat(change.position()).isGreaterThanOrEqualTo(position);
                position = change.position();
                codes.add(change.key());
            }
            if (page.size() < limit) {
                return codes;
            }
        }
    }

    private StockCard read(String code) {
        return catalogue().cards(List.of(code)).get(0);
    }

    private String parts() {
        String parts = Objects.requireNonNull(
                catalogue().parts(List.of("ELB-001", "nobody")).get("ELB-001"));
        assertThat(read("ELB-001").parts()).isEqualTo(parts);
        return parts;
    }
}
