package dev.kopru.connector.store;

import static dev.kopru.connector.store.SampleProducts.attributes;
import static dev.kopru.connector.store.SampleProducts.bare;
import static dev.kopru.connector.store.SampleProducts.colourAndSize;
import static dev.kopru.connector.store.SampleProducts.dress;
import static dev.kopru.connector.store.SampleProducts.hiding;
import static dev.kopru.connector.store.SampleProducts.prices;
import static dev.kopru.connector.store.SampleProducts.simple;
import static dev.kopru.connector.store.SampleProducts.variant;
import static dev.kopru.connector.store.SampleProducts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Answer;
import dev.kopru.connector.store.PlacedImages.PlacedImage;
import dev.kopru.connector.store.Product.HiddenSku;
import dev.kopru.connector.store.Product.Hiding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every connector to a shop has to do with products. */
public abstract class ProductsContractTests {

    private static final Set<ProductField> ALL = EnumSet.allOf(ProductField.class);
    private static final Set<ProductField> NONE = EnumSet.noneOf(ProductField.class);

    protected abstract Products products();

    /** The product as the shop has it, with all of its variants in their order, visible or not; without hidden SKUs. */
    protected abstract Product inShop(String code);

    protected abstract boolean visible(String code);

    protected abstract boolean visibleSku(String sku);

    /** The quantity that the shop shows; null when it knows none. */
    protected abstract @Nullable BigDecimal quantity(String sku);

    protected abstract void givenQuantity(String sku, String quantity, long revision);

    protected abstract long revision(String sku);

    /** Values of a dimension in the shop's own order. */
    protected abstract List<String> values(String dimension);

    /** People of the shop put this into the shop's own list. */
    protected abstract void givenValue(String dimension, String value, int position);

    /** Paths of all categories. */
    protected abstract List<String> categories();

    protected abstract List<PlacedImage> images(String code);

    /** People of the shop change every field of a product and its variants, and hide them. */
    protected abstract void editEverything(String code);

    /** Everything that the shop has, instants of changes included. */
    protected abstract Map<String, Integer> checksum();

    @Test
    void aNewProductComesWithEveryField() {
        publish(dress("E-1"), bare("B-1"));

        assertInShop(dress("E-1"));
        assertInShop(bare("B-1"));
        assertThat(visible("E-1")).isTrue();
        assertThat(visibleSku("E-1-MVI-S")).isTrue();
        assertThat(products().publish(List.of(), ALL)).isEmpty();
    }

    @Test
    void theSameOnceMoreWritesNothing() {
        publish(dress("E-1"), dress("E-2"), bare("B-1"));
        Map<String, Integer> before = checksum();

        publish(dress("E-1"), dress("E-2"), bare("B-1"));

        assertThat(checksum()).isEqualTo(before);
    }

    @Test
    void everyOwnedFieldThatDiffersIsWritten() {
        publish(dress("E-1"));
        editEverything("E-1");
        assertThat(inShop("E-1").name()).isNotEqualTo(dress("E-1").name());

        publish(dress("E-1"));

        assertInShop(dress("E-1"));
        assertThat(visible("E-1")).isTrue();
        assertThat(visibleSku("E-1-KRM-S")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ProductField.class)
    void aFieldThatPeopleOfTheShopRuleIsLeftAlone(ProductField left) {
        publish(dress("E-1"));
        editEverything("E-1");
        Product edited = inShop("E-1");

        answersDone(products().publish(List.of(dress("E-1")), EnumSet.complementOf(EnumSet.of(left))), "E-1");

        Product after = inShop("E-1");
        Product sent = dress("E-1");
        assertThat(after.name()).isEqualTo(left == ProductField.NAME ? edited.name() : sent.name());
        assertThat(after.shortDescription())
                .isEqualTo(
                        left == ProductField.SHORT_DESCRIPTION ? edited.shortDescription() : sent.shortDescription());
        assertThat(after.description())
                .isEqualTo(left == ProductField.DESCRIPTION ? edited.description() : sent.description());
        assertThat(after.categories())
                .isEqualTo(left == ProductField.CATEGORIES ? edited.categories() : sent.categories());
        assertThat(after.brand()).isEqualTo(left == ProductField.BRAND ? edited.brand() : sent.brand());
        assertThat(after.unit()).isEqualTo(left == ProductField.UNIT ? edited.unit() : sent.unit());
        assertThat(after.vatRate())
                .isEqualByComparingTo(left == ProductField.VAT_RATE ? edited.vatRate() : sent.vatRate());
        assertThat(after.weightKg())
                .isEqualByComparingTo(left == ProductField.WEIGHT ? edited.weightKg() : sent.weightKg());
        assertThat(after.dimensions())
                .isEqualTo(left == ProductField.ATTRIBUTES ? edited.dimensions() : sent.dimensions());
        assertThat(visible("E-1")).isEqualTo(left != ProductField.VISIBILITY);
        for (int i = 0; i < 2; i++) {
            ProductVariant variant = after.variants().get(i);
            ProductVariant was = edited.variants().get(i);
            ProductVariant wanted = sent.variants().get(i);
            assertThat(variant.barcode()).isEqualTo(left == ProductField.BARCODE ? was.barcode() : wanted.barcode());
            assertThat(variant.attributes())
                    .isEqualTo(left == ProductField.ATTRIBUTES ? was.attributes() : wanted.attributes());
            assertPrices(variant.prices(), left == ProductField.PRICES ? was.prices() : wanted.prices());
            assertThat(visibleSku(variant.sku())).isEqualTo(left != ProductField.VISIBILITY);
        }
    }

    @Test
    void whatIsNewComesWholeEvenWhereNothingIsOwned() {
        publish(with(
                dress("E-1"), List.of("renk", "beden"), dress("E-1").variants().subList(0, 1)));

        answersDone(products().publish(List.of(dress("E-1"), dress("E-2")), NONE), "E-1", "E-2");

        assertInShop(dress("E-1"));
        assertInShop(dress("E-2"));
        assertThat(visibleSku("E-1-KRM-S")).isTrue();
    }

    @Test
    void categoriesOfOneNameStandBelowDifferentOnes() {
        publish(
                simple("A", "A", "Kadın", "Giyim", "Kadın"),
                simple("B", "B", "Erkek", "Giyim"),
                simple("C", "C", "Giyim"),
                simple("D", "D", " KADIN ", "giyim"));

        assertThat(categories())
                .containsExactlyInAnyOrder(
                        "Kadın", "Kadın>Giyim", "Kadın>Giyim>Kadın", "Erkek", "Erkek>Giyim", "Giyim");
        assertThat(inShop("D").categories()).containsExactly(List.of("Kadın", "Giyim"));
        assertThat(inShop("C").categories()).containsExactly(List.of("Giyim"));
    }

    @Test
    void twoNewSpellingsOfOneNameAreOneCategoryAndTwoNamesAreTwo() {
        publish(
                simple("A", "A", "İpek Şal"),
                simple("B", "B", "IPEK ŞAL"),
                simple("C", "C", "ipek şal"),
                simple("D", "D", "ipek sal"));

        assertThat(categories()).hasSize(3);
        assertThat(inShop("A").categories()).isEqualTo(inShop("C").categories());
    }

    @Test
    void aNewValueIsAddedAndTheOthersStay() {
        givenValue("renk", "Siyah", 5);
        givenValue("renk", "Beyaz", 9);
        Product product = dress("E-1");

        publish(product);
        assertThat(values("renk")).containsExactly("Siyah", "Beyaz", "Mavi", "Kırmızı");

        List<ProductVariant> more = new ArrayList<>(product.variants());
        more.add(variant("E-1-SYH-s", 3, null, colourAndSize("SİYAH", " s ")));
        more.add(variant("E-1-BYZ-S", 4, null, colourAndSize("Beyaz ", "S")));
        publish(with(product, product.dimensions(), more));

        assertThat(values("renk")).containsExactly("Siyah", "Beyaz", "Mavi", "Kırmızı", "SİYAH");
        assertThat(values("beden")).containsExactly("S", "s");
        assertThat(inShop("E-1").variants().get(2).attributes()).isEqualTo(colourAndSize("SİYAH", "s"));
        assertThat(inShop("E-1").variants().get(3).attributes()).isEqualTo(colourAndSize("Beyaz", "S"));
    }

    @Test
    void aDimensionThatChangesPlaceOrNameKeepsItsSkus() {
        publish(dress("E-1"));
        Product turned = with(
                dress("E-1"),
                List.of("ölçü", "renk"),
                List.of(
                        variant("E-1-KRM-S", 1, null, attributes("ölçü", "S", "renk", "Kırmızı")),
                        variant("E-1-MVI-S", 2, "869E-1", attributes("ölçü", "S", "renk", "Mavi"))));

        publish(turned);

        assertInShop(turned);
        assertThat(values("beden")).containsExactly("S");
    }

    @Test
    void aVariantMovesToAnotherProductAndIsShownThere() {
        publish(dress("E-1"), bare("B-1"));
        ProductVariant moving = dress("E-1").variants().get(1);
        Product left = hiding(dress("E-1"), new HiddenSku(moving.sku(), Hiding.HIDE));
        Product joined = with(bare("B-1"), List.of("renk", "beden"), List.of(moving));

        answersDone(products().publish(List.of(joined, left), EnumSet.of(ProductField.PRICES)), "B-1", "E-1");
        assertThat(inShop("E-1").variants()).extracting(ProductVariant::sku).containsExactly("E-1-MVI-S");
        assertThat(inShop("B-1").variants())
                .extracting(ProductVariant::sku)
                .containsExactlyInAnyOrder("B-1", moving.sku());
        assertThat(visibleSku(moving.sku())).isTrue();

        publish(left);
        assertThat(visibleSku(moving.sku())).isTrue();
    }

    @Test
    void variantsThatAreNoLongerSoldGoOffTheShop() {
        publish(dress("E-1"));
        givenQuantity("E-1-KRM-S", "5", 17);

        publish(hiding(dress("E-1"), new HiddenSku("E-1-KRM-S", Hiding.QUANTITY_ZERO)));
        assertThat(visibleSku("E-1-KRM-S")).isTrue();
        assertThat(quantity("E-1-KRM-S")).isEqualByComparingTo("0");
        assertThat(revision("E-1-KRM-S")).isEqualTo(17);

        Product hiding = hiding(
                dress("E-1"), new HiddenSku("E-1-KRM-S", Hiding.HIDE), new HiddenSku("nobody", Hiding.QUANTITY_ZERO));
        answersDone(products().publish(List.of(hiding), NONE), "E-1");
        assertThat(visibleSku("E-1-KRM-S")).isFalse();
        assertThat(visibleSku("E-1-MVI-S")).isTrue();
        assertThat(inShop("E-1").variants()).hasSize(2);
        assertThat(quantity("nobody")).isNull();
        Map<String, Integer> before = checksum();
        publish(hiding);
        assertThat(checksum()).isEqualTo(before);
    }

    @Test
    void aProductGoesOffTheShopAndComesBack() {
        publish(dress("E-1"), dress("E-2"), dress("E-3"));
        givenQuantity("E-2-MVI-S", "5", 17);

        answersDone(
                products()
                        .unpublish(List.of(
                                new Unpublishing("E-2", List.of("E-2-MVI-S"), Hiding.QUANTITY_ZERO),
                                new Unpublishing("nobody", List.of("nobody"), Hiding.HIDE),
                                new Unpublishing("E-1", List.of("E-1-MVI-S", "E-3-MVI-S"), Hiding.HIDE))),
                "E-2",
                "nobody",
                "E-1");

        assertThat(visible("E-1")).isFalse();
        assertThat(visibleSku("E-1-KRM-S")).isFalse();
        assertThat(visible("E-2")).isTrue();
        assertThat(quantity("E-2-MVI-S")).isEqualByComparingTo("0");
        assertThat(quantity("E-2-KRM-S")).isEqualByComparingTo("0");
        assertThat(revision("E-2-MVI-S")).isEqualTo(17);
        assertThat(visibleSku("E-3-MVI-S")).isTrue();
        assertThat(quantity("E-3-MVI-S")).isNull();
        assertInShop(dress("E-1"));

        publish(dress("E-1"));
        assertThat(visible("E-1")).isTrue();
        assertThat(visibleSku("E-1-KRM-S")).isTrue();
    }

    @Test
    void aRefusedProductDoesNotStopTheOthers() {
        List<Product> wanted = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            wanted.add(dress("E-" + i));
        }
        wanted.set(3, simple("LONG", "x".repeat(5_000), "Yalnız burada"));
        wanted.set(7, with(bare("FREE"), List.of(), List.of(new ProductVariant("FREE", 1, Map.of(), null, List.of()))));

        List<Answer> answers = products().publish(wanted, ALL);

        assertThat(answers)
                .extracting(Answer::key)
                .isEqualTo(wanted.stream().map(Product::code).toList());
        assertThat(answers.get(3)).isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.detail())
                .contains("name"));
        assertThat(answers.get(7)).isInstanceOf(Answer.Refused.class);
        assertThat(answers).filteredOn(Answer.Taken.class::isInstance).hasSize(7);
        assertThat(visible("E-0")).isTrue();
        assertThat(visible("E-8")).isTrue();
        assertThat(categories()).doesNotContain("Yalnız burada");
    }

    @Test
    void aPriceThatIsGoneInTheBooksGoesFromTheShop() {
        publish(dress("E-1"));
        ProductVariant variant = dress("E-1").variants().get(0);
        ProductPrice export = new ProductPrice("IHRACAT", "USD", false, new BigDecimal("30"), null, null, null);
        List<ProductPrice> prices = List.of(prices("1").get(0), export);

        publish(with(
                dress("E-1"),
                dress("E-1").dimensions(),
                List.of(new ProductVariant(variant.sku(), 1, variant.attributes(), variant.barcode(), prices))));

        assertPrices(inShop("E-1").variants().get(0).prices(), prices);
        assertPrices(inShop("E-1").variants().get(1).prices(), prices("899.9"));
    }

    @Test
    void imagesStandInPlaceOfThoseThatWereThere() {
        PlacedImage front = new PlacedImage(1, null, 150, "e/e-1-150.jpg", "a".repeat(64), 150, 113);
        PlacedImage large = new PlacedImage(1, null, 1000, "e/e-1-1000.jpg", "b".repeat(64), 1000, 750);
        PlacedImage red = new PlacedImage(2, "E-1-KRM-S", 150, "e/e-1-k.png", "c".repeat(64), 150, 150);
        products()
                .placeImages(List.of(
                        new PlacedImages("E-2", List.of(front)), new PlacedImages("E-1", List.of(front, large))));

        products().placeImages(List.of(new PlacedImages("E-1", List.of(front, red))));
        assertThat(images("E-1")).containsExactly(front, red);
        assertThat(images("E-2")).containsExactly(front);

        products().placeImages(List.of(new PlacedImages("E-1", List.of())));
        products().placeImages(List.of());
        assertThat(images("E-1")).isEmpty();
    }

    @Test
    void imagesThatTheShopDoesNotTakeAreAnsweredForAndStopNoOther() {
        PlacedImage front = new PlacedImage(1, null, 150, "e/e-1-150.jpg", "a".repeat(64), 150, 113);
        PlacedImage broken = new PlacedImage(1, null, 150, "x".repeat(10_000), "b".repeat(64), 150, 113);
        assertThat(products().placeImages(List.of(new PlacedImages("E-1", List.of(front)))))
                .isEmpty();

        List<Answer.Refused> refused = products()
                .placeImages(List.of(
                        new PlacedImages("E-2", List.of(front)),
                        new PlacedImages("E-1", List.of(broken)),
                        new PlacedImages("E-3", List.of(front))));

        assertThat(refused).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo("E-1");
            assertThat(one.detail()).isNotBlank();
        });
        assertThat(images("E-1")).containsExactly(front);
        assertThat(images("E-2")).containsExactly(front);
        assertThat(images("E-3")).containsExactly(front);
    }

    private void publish(Product... products) {
        answersDone(
                products().publish(List.of(products), ALL),
                List.of(products).stream().map(Product::code).toArray(String[]::new));
    }

    private static void answersDone(List<Answer> answers, String... codes) {
        assertThat(answers)
                .isEqualTo(List.of(codes).stream().map(Answer.Taken::new).toList());
    }

    private void assertInShop(Product product) {
        assertThat(inShop(product.code()))
                .usingRecursiveComparison()
                .withEqualsForType((one, other) -> one.compareTo(other) == 0, BigDecimal.class)
                .isEqualTo(product);
        for (int i = 0; i < product.variants().size(); i++) {
            assertThat(inShop(product.code()).variants().get(i).attributes().keySet())
                    .containsExactlyElementsOf(
                            product.variants().get(i).attributes().keySet());
        }
    }

    private static void assertPrices(List<ProductPrice> prices, List<ProductPrice> expected) {
        assertThat(prices)
                .usingRecursiveFieldByFieldElementComparator(
                        org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration.builder()
                                .withEqualsForType(
                                        (one, other) -> ((BigDecimal) one).compareTo((BigDecimal) other) == 0,
                                        BigDecimal.class)
                                .build())
                .isEqualTo(expected);
    }
}
