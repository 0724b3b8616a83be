package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.cell.GroupNames;
import dev.kopru.csv.profile.CsvKind;
import dev.kopru.record.Counts;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What a person keeps on a page counts for all cards and images with the next run. */
class LiveCardSettingsTests extends CardJobScenario {

    @Autowired
    @Qualifier("stockCardFiles")
    private CsvKind files;

    private final List<String> kept = new ArrayList<>();

    private void keep(String name, String value) {
        String setting = "kopru." + name;
        settings.keep(Map.of(setting, value), "muhasebe");
        kept.add(setting);
    }

    private void fileRules(String name) {
        settings.drop("kopru." + name, "muhasebe");
    }

    private void list(String code) {
        books.change(
                "INSERT INTO price_list (code, name, currency, includes_vat, changed_at)"
                        + " VALUES (?, ?, 'TRY', TRUE, '2020-01-01')",
                code,
                code);
    }

    @AfterEach
    void filesRuleAgain() {
        kept.forEach(name -> settings.drop(name, "muhasebe"));
    }

    @Test
    void everyCardIsSentWithThePriceOfTheListThatIsChosenNow() {
        list("TOPTAN");
        for (int i = 0; i < 30; i++) {
            books.put(ACard.of("K" + i));
            books.price("TOPTAN", "K" + i, Integer.toString(50 + i), ACard.CHANGED);
        }
        runs(30, 0, 0);
        assertThat(shop.variants("K7")).containsExactly("K7 100 TRY");

        keep("stockcard.prices.main", "\"TOPTAN\"");
        runs(30, 0, 0);

        assertThat(shop.variants("K0")).containsExactly("K0 50 TRY");
        assertThat(shop.variants("K29")).containsExactly("K29 79 TRY");
        anotherRunChangesNothing();
        fileRules("stockcard.prices.main");
        runs(30, 0, 0);
        assertThat(shop.variants("K29")).containsExactly("K29 100 TRY");
    }

    @Test
    void aListOfACustomerGroupIsPublishedAndTakenBack() {
        list("VIP");
        books.put(ACard.of("A"));
        books.price("VIP", "A", "80", ACard.CHANGED);
        runs(1, 0, 0);
        assertThat(shop.prices("A")).containsExactly(" 100 -");

        keep("stockcard.prices.groups", "[{\"list\": \"VIP\", \"group\": \"vip\"}]");
        runs(1, 0, 0);
        assertThat(shop.prices("A")).containsExactly(" 100 -", "vip 80 -");
        assertThat(lists().known()).containsExactly("PERAKENDE", "VIP");

        keep("stockcard.prices.groups", "[]");
        runs(1, 0, 0);
        assertThat(shop.prices("A")).containsExactly(" 100 -");
        assertThat(lists().canonical("VIP")).isNull();
    }

    private GroupNames lists() {
        return Objects.requireNonNull(files.names("price-list"));
    }

    @Test
    void pricesLoseTheirVatOnceTheShopWantsThemWithout() {
        books.put(ACard.of("A").variant("A-1", null, null, "120"));
        books.change("UPDATE price_list SET includes_vat = TRUE");
        runs(1, 0, 0);
        assertThat(shop.variants("A")).containsExactly("A-1 120 TRY");

        keep("stockcard.prices.vat", "\"excluded\"");
        runs(1, 0, 0);

        assertThat(shop.variants("A")).containsExactly("A-1 100 TRY");
    }

    @Test
    void aCardThatWasRejectedGoesThroughWithTheRunAfterItsRuleWasChanged() {
        keep("stockcard.longest-name", "10");
        books.put(ACard.of("A").name("Uzun adlı bir ürün"), ACard.of("B").variant("B", null, null, "0"));
        runs(0, 0, 2);
        assertThat(memory.waiting()).hasSize(2);

        keep("stockcard.longest-name", "30");
        keep("stockcard.prices.zero", "\"accept\"");
        runs(2, 0, 0);

        assertThat(shop.visible()).containsExactly("A", "B");
        assertThat(memory.waiting()).isEmpty();
    }

    @Test
    void categoriesAreSplitAtTheNewSign() {
        books.put(ACard.of("A").category("Kadın/Giyim"));
        runs(1, 0, 0);
        assertThat(shop.categories("A")).containsExactly("Kadın/Giyim");

        keep("stockcard.category-separator", "\"/\"");
        runs(1, 0, 0);

        assertThat(shop.categories("A")).containsExactly("Kadın > Giyim");
    }

    @Test
    void aCardIsPricedByTheBoxOnceItIsSoldByTheBox() {
        books.put(ACard.of("A"));
        books.change("INSERT INTO stock_card_unit (card_code, unit, factor) VALUES ('A', 'koli', 12)");
        runs(1, 0, 0);
        assertThat(shop.variants("A")).containsExactly("A 100 TRY");

        keep("units.sale-units", "[{\"card\": \"A\", \"unit\": \"koli\"}]");
        runs(1, 0, 0);

        assertThat(shop.variants("A")).containsExactly("A 1200 TRY");
        assertThat(shop.product("A")).containsEntry("unit", "koli");
    }

    @Test
    void imagesAreMadeAnewInTheNewSizesAndTheOldFilesGo() {
        pictures.put("a.jpg", Pictures.jpeg(1200, 600, Color.RED));
        pictures.put("b.jpg", Pictures.jpeg(1200, 600, Color.BLUE));
        books.put(ACard.of("A").file("a.jpg"), ACard.of("B").file("b.jpg"));
        assertThat(runs(2, 0, 0).step("images")).isEqualTo(Counts.of(2, 0, 0));
        assertThat(widths("A")).containsExactly(150, 450, 1000);

        keep("stockcard.images.sizes", "[200, 800]");
        assertThat(runs().step("images")).isEqualTo(Counts.of(2, 0, 0));

        assertThat(widths("A")).containsExactly(200, 800);
        assertThat(widths("B")).containsExactly(200, 800);
        assertThat(pictures.media()).hasSize(4);
        anotherRunChangesNothing();
        fileRules("stockcard.images.sizes");
        assertThat(runs().step("images")).isEqualTo(Counts.of(2, 0, 0));
        assertThat(widths("B")).containsExactly(150, 450, 1000);
    }

    private List<Integer> widths(String code) {
        return shop.images(code).stream()
                .map(name -> pictures.media(name).getWidth())
                .toList();
    }

    @Test
    void anImageThatWasTooLargeIsMadeOnceItMayBeAsLarge() {
        keep("stockcard.images.most-pixels", "10000");
        pictures.put("a.jpg", Pictures.jpeg(300, 200, Color.RED));
        books.put(ACard.of("A").file("a.jpg"));
        assertThat(runs(1, 0, 0).step("images")).isEqualTo(Counts.of(0, 0, 1));
        assertThat(memory.kept("a.jpg").reason()).isEqualTo("IMAGE_TOO_MANY_PIXELS");

        fileRules("stockcard.images.most-pixels");
        assertThat(runs().step("images")).isEqualTo(Counts.of(1, 0, 0));

        assertThat(shop.images("A")).hasSize(3);
        assertThat(memory.waiting()).isEmpty();
    }

    @Test
    void imagesThatAreTheShopsOwnBusinessAreLeftAloneFromTheNextRunOn() {
        pictures.put("a.jpg", Pictures.jpeg(300, 200, Color.RED));
        books.put(ACard.of("A").file("a.jpg"));
        runs(1, 0, 0);
        assertThat(shop.images("A")).hasSize(3);
        keep("stockcard.owned-fields", "[\"name\", \"prices\"]");
        pictures.put("a.jpg", Pictures.jpeg(300, 250, Color.BLUE));

        assertThat(runs().step("images")).isEqualTo(Counts.NONE);

        assertThat(pictures.media(shop.images("A").get(1)).getHeight()).isEqualTo(200);
    }
}
