package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.kopru.connector.Answer;
import dev.kopru.record.Counts;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What becomes of a card's images: in all sizes in the shop's media, and on the product's page. */
class CardImageTests extends CardJobScenario {

    @Test
    void everyImageIsShownInAllSizesInTheCardsOrder() {
        pictures.put("a.jpg", Pictures.jpeg(1200, 600, Color.RED));
        pictures.put("alt/b.jpg", Pictures.jpeg(300, 400, Color.GREEN));
        books.put(ACard.of("A").file("a.jpg").file("alt/b.jpg").stored(Pictures.jpeg(500, 500, Color.BLUE)));

        assertThat(runs(1, 0, 0).step("images")).isEqualTo(Counts.of(3, 0, 0));

        assertThat(shop.images("A")).hasSize(9).allMatch(name -> name.endsWith(".jpg"));
        assertThat(pictures.media(shop.images("A").get(2)).getWidth()).isEqualTo(1000);
        assertThat(pictures.media(shop.images("A").get(2)).getHeight()).isEqualTo(500);
        assertThat(pictures.media(shop.images("A").get(5)).getHeight()).isEqualTo(400);
        assertThat(pictures.media()).containsExactlyInAnyOrderElementsOf(shop.images("A"));
        anotherRunChangesNothing();
    }

    @Test
    void aBadOrMissingImageRejectsOnlyItselfAndItsReplayAddsIt() {
        pictures.put("good.jpg", Pictures.jpeg(300, 300, Color.RED));
        pictures.put("bad.jpg", "<html>404</html>".getBytes(StandardCharsets.UTF_8));
        books.put(ACard.of("A").file("bad.jpg").file("good.jpg").file("missing.jpg"));

        assertThat(runs(1, 0, 0).step("images")).isEqualTo(Counts.of(1, 0, 2));

        assertThat(shop.visible()).containsExactly("A");
        assertThat(shop.images("A")).hasSize(3);
        assertThat(memory.waiting()).containsOnlyKeys("bad.jpg", "missing.jpg");
        assertThat(memory.kept("bad.jpg").message()).contains("bad.jpg");
        pictures.put("missing.jpg", Pictures.jpeg(200, 200, Color.BLACK));
        memory.replayAll();

        assertThat(runs().step("images")).isEqualTo(Counts.of(1, 0, 1));

        assertThat(shop.images("A")).hasSize(6);
        assertThat(memory.waiting()).containsOnlyKeys("bad.jpg");
        assertThat(memory.kept("bad.jpg").attempts()).isEqualTo(2);
    }

    @Test
    void imagesThatTheShopDoesNotTakeAreNotedAndStopNoOther() {
        pictures.put("a.jpg", Pictures.jpeg(300, 300, Color.RED));
        pictures.put("b.jpg", Pictures.jpeg(300, 300, Color.BLUE));
        books.put(ACard.of("A").file("a.jpg"), ACard.of("B").file("b.jpg"));
        products.imagesAnswer(answers -> List.of(new Answer.Refused("A", "413 Payload Too Large")));

        assertThat(runs(2, 0, 0).notices()).isEqualTo(1);

        assertThat(memory.notices()).containsExactly("A IMAGES_REFUSED [\"A\",\"413 Payload Too Large\"]");
        products.reset();
        assertThat(runs(0, 0, 0).notices()).isZero();
    }

    @Test
    void aFolderInWhichNoImageIsAnyMoreIsToldOnceAndTheShopKeepsWhatItShows() {
        pictures.put("a.jpg", Pictures.jpeg(300, 300, Color.RED));
        pictures.put("b.jpg", Pictures.jpeg(300, 300, Color.BLUE));
        books.put(ACard.of("A").file("a.jpg").file("b.jpg"));
        assertThat(runs(1, 0, 0).notices()).isZero();
        List<String> shown = shop.images("A");
        pictures.unmount();

        assertThat(runs(0, 0, 0).notices()).isEqualTo(1);
        runs(0, 0, 0);

        assertThat(shop.images("A")).isEqualTo(shown).hasSize(6);
        assertThat(memory.notices()).singleElement(STRING).contains("NO_FILE_IN_SIGHT", "\"2\"");
        assertThat(memory.openNotices()).isEqualTo(1);
        pictures.mount();
        assertThat(runs(0, 0, 0).notices()).isZero();
        assertThat(memory.openNotices()).isZero();
        assertThat(memory.waiting()).isEmpty();
        assertThat(shop.images("A")).isEqualTo(shown);
    }

    @Test
    void mediaInWhichNothingIsThatWasMadeForTheShopAreToldAndFilledAgain() {
        pictures.put("a.jpg", Pictures.jpeg(300, 300, Color.RED));
        pictures.put("b.jpg", Pictures.jpeg(300, 300, Color.BLUE));
        books.put(ACard.of("A").file("a.jpg").file("b.jpg"));
        assertThat(runs(1, 0, 0).notices()).isZero();
        pictures.unmountMedia();

        assertThat(runs(0, 0, 0).notices()).isEqualTo(1);

        assertThat(memory.notices()).singleElement(STRING).contains("NO_MEDIA_IN_SIGHT", "\"2\"");
        assertThat(pictures.media()).containsExactlyInAnyOrderElementsOf(shop.images("A"));
        assertThat(runs(0, 0, 0).notices()).isZero();
    }

    @Test
    void aFileThatAppearsOrChangesIsPutOnceAndReplacedOnce() {
        books.put(ACard.of("A").file("late.jpg"));
        assertThat(runs(1, 0, 0).step("images")).isEqualTo(Counts.of(0, 0, 1));
        pictures.put("late.jpg", Pictures.jpeg(300, 200, Color.RED));

        assertThat(runs(0, 0, 0).step("images")).isEqualTo(Counts.of(1, 0, 0));

        assertThat(memory.waiting()).isEmpty();
        assertThat(shop.images("A")).hasSize(3);
        Object before = shop.jdbc().queryForList("SELECT sha256 FROM shop_image ORDER BY size_px", String.class);
        pictures.put("late.jpg", Pictures.jpeg(300, 250, Color.BLUE));

        assertThat(runs(0, 0, 0).step("images")).isEqualTo(Counts.of(1, 0, 0));

        assertThat(pictures.media(shop.images("A").get(1)).getHeight()).isEqualTo(250);
        assertThat(pictures.media()).hasSize(3);
        assertThat(shop.jdbc().queryForList("SELECT sha256 FROM shop_image ORDER BY size_px", String.class))
                .isNotEqualTo(before);
        anotherRunChangesNothing();
    }

    @Test
    void aPictureThatTurnsIntoAnErrorPageLeavesTheFormerOneOnThePage() {
        pictures.put("a.jpg", Pictures.jpeg(300, 200, Color.RED));
        books.put(ACard.of("A").file("a.jpg"));
        runs(1, 0, 0);
        pictures.put("a.jpg", "Not Found".getBytes(StandardCharsets.UTF_8));

        assertThat(runs(0, 0, 0).step("images")).isEqualTo(Counts.of(0, 0, 1));

        assertThat(shop.images("A")).hasSize(3).containsExactlyInAnyOrderElementsOf(pictures.media());
        assertThat(memory.waiting()).containsOnlyKeys("a.jpg");
    }

    @Test
    void oneImageOfSeveralCardsIsMadeOnceAndStaysWhileAnyOfThemShowsIt() {
        pictures.put("a.jpg", Pictures.jpeg(300, 200, Color.RED));
        books.put(ACard.of("A").file("a.jpg"), ACard.of("B").file("a.jpg"));

        assertThat(runs(2, 0, 0).step("images")).isEqualTo(Counts.of(1, 0, 0));

        assertThat(shop.images("A")).isEqualTo(shop.images("B")).containsExactlyInAnyOrderElementsOf(pictures.media());
        clock.advance(Duration.ofHours(1));
        books.change("DELETE FROM stock_image WHERE card_code = 'A'");
        runs(1, 0, 0);
        assertThat(shop.images("A")).isEmpty();
        assertThat(shop.images("B")).hasSize(3).containsExactlyInAnyOrderElementsOf(pictures.media());
        books.change("DELETE FROM stock_image WHERE card_code = 'B'");
        runs(1, 0, 0);
        assertThat(shop.images("B")).isEmpty();
        assertThat(pictures.media()).isEmpty();
    }

    @Test
    void anotherOrderOfTheImagesIsShownWithoutMakingAnyAgain() {
        pictures.put("a.jpg", Pictures.jpeg(300, 200, Color.RED));
        pictures.put("b.jpg", Pictures.jpeg(300, 200, Color.BLUE));
        books.put(ACard.of("A").file("a.jpg").file("b.jpg"));
        runs(1, 0, 0);
        int puts = media.puts();
        Map<String, Object> first = shop.jdbc()
                .queryForMap("SELECT path FROM shop_image WHERE product_code = 'A' AND position = 1 AND size_px = 150");
        clock.advance(Duration.ofHours(1));
        books.put(ACard.of("A").changed(clock.instant()).file("b.jpg").file("a.jpg"));

        runs(1, 0, 0);

        assertThat(media.puts()).isEqualTo(puts);
        assertThat(
                        shop.jdbc()
                                .queryForMap(
                                        "SELECT path FROM shop_image WHERE product_code = 'A' AND position = 2 AND size_px = 150"))
                .isEqualTo(first);
    }

    @Test
    void filesThatVanishFromTheMediaAreMadeAgain() {
        pictures.put("a.jpg", Pictures.jpeg(300, 200, Color.RED));
        books.put(ACard.of("A").file("a.jpg"));
        runs(1, 0, 0);
        byte[] picture = Pictures.jpeg(300, 200, Color.RED);
        pictures.clear();
        pictures.put("a.jpg", picture);

        runs(0, 0, 0);

        assertThat(pictures.media())
                .isEqualTo(shop.images("A").stream().sorted().toList());
    }

    @Test
    void anImageOfAVariantIsShownAsThatVariants() {
        pictures.put("a.jpg", Pictures.jpeg(300, 200, Color.RED));
        books.put(ACard.of("A")
                .variant("A-M", "{\"beden\":\"M\"}")
                .variant("A-L", "{\"beden\":\"L\"}")
                .image("A-L", "file", "a.jpg"));

        runs(1, 0, 0);

        assertThat(shop.jdbc().queryForList("SELECT DISTINCT sku FROM shop_image", String.class))
                .containsExactly("A-L");
    }

    @Test
    void aPersonMaySayWhereAnImageReallyIs() {
        pictures.put("right.jpg", Pictures.jpeg(300, 200, Color.RED));
        books.put(ACard.of("A").file("wrong.jpg"));
        runs(1, 0, 0);
        memory.edit("wrong.jpg", "wrong.jpg", "right.jpg");
        memory.replayAll();

        assertThat(runs().step("images")).isEqualTo(Counts.of(1, 0, 0));

        assertThat(shop.images("A")).hasSize(3);
        assertThat(memory.waiting()).isEmpty();
        anotherRunChangesNothing();
    }

    @Test
    void aProductThatTheShopTakesOnlyLaterComesWithItsImages() {
        pictures.put("a.jpg", Pictures.jpeg(300, 200, Color.RED));
        books.put(ACard.of("A").file("a.jpg"));
        products.answer(answers -> List.of(new Answer.Later("A", "busy")));
        runs(0, 0, 1);
        products.reset();
        memory.replayAll();

        runs();

        assertThat(shop.images("A")).hasSize(3);
    }

    @Test
    void aPngThatIsCalledJpgIsTakenForWhatItIs() throws IOException {
        BufferedImage clear = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(clear, "png", png);
        pictures.put("urun.jpg", png.toByteArray());
        books.put(ACard.of("A").file("urun.jpg"));

        runs(1, 0, 0);

        assertThat(shop.images("A")).hasSize(3).allMatch(name -> name.endsWith(".png"));
    }
}
