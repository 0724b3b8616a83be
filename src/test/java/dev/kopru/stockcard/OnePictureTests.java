package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.accounting.CardImage;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import dev.kopru.stockcard.image.MediaName;
import java.awt.Color;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One picture that throws something nobody expected costs itself, wherever it does. */
class OnePictureTests extends CardJobScenario {

    private static final String BAD = "p-3.jpg";
    private static final String BAD_CARD = "C-3";

    @Test
    void aPictureThatCannotBeKeptIsRejectedByNameAndTheOthersAreShown() {
        putCards(6);
        media.beforeFile(OnePictureTests::throwForBad);

        assertThat(runs(6, 0, 0).step("images")).isEqualTo(Counts.of(5, 0, 1));

        assertRejected("java.lang.IllegalStateException");
        assertThat(payload()).contains("\"type\":\"image\"", "\"location\":\"p-3.jpg\"", "\"cards\":[\"C-3\"]");
        assertOthersAreShown(6);
        assertThat(runs(0, 0, 0).step("images")).as("until it is due again").isEqualTo(Counts.of(0, 0, 0));
        memory.replayAll();
        assertThat(runs().step("images")).isEqualTo(Counts.of(0, 0, 1));
        assertThat(memory.kept(BAD).attempts()).isEqualTo(2);
        healed();
    }

    @Test
    void aStackThatOnePictureOverflowsIsItsOwn() {
        putCards(4);
        media.beforeFile(name -> {
            if (isBad(name)) {
                throw new StackOverflowError();
            }
        });

        assertThat(runs(4, 0, 0).step("images")).isEqualTo(Counts.of(3, 0, 1));

        assertRejected("java.lang.StackOverflowError");
        assertOthersAreShown(4);
        healed();
    }

    @Test
    void aPictureThatCannotBePutOnRecordIsRejectedByNameAndTheOthersAreShown() {
        putCards(6);
        memory.jdbc()
                .execute("CREATE TRIGGER not_this_one BEFORE UPDATE ON image FOR EACH ROW "
                        + "IF NEW.state = 'READY' AND NEW.location = 'p-3.jpg' THEN "
                        + "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'not this one'; END IF");
        try {
            assertThat(runs(6, 0, 0).step("images")).isEqualTo(Counts.of(5, 0, 1));
        } finally {
            memory.jdbc().execute("DROP TRIGGER not_this_one");
        }

        assertRejected("java.sql.SQLException");
        assertOthersAreShown(6);
        healed();
    }

    @Test
    void aPictureThatCannotBeLookedAtAgainKeepsNoOtherFromBeingMadeAgain() {
        putCards(4);
        runs(4, 0, 0);
        pictures.put("p-1.jpg", Pictures.jpeg(300, 150, Color.GREEN));
        media.beforeFile(OnePictureTests::throwForBad);

        assertThat(runs(0, 0, 0).step("images")).isEqualTo(Counts.of(1, 0, 1));

        assertRejected("java.lang.IllegalStateException");
        assertThat(pictures.media(shop.images("C-1").get(1)).getHeight()).isEqualTo(150);
        assertThat(shop.images(BAD_CARD)).as("what it showed before").hasSize(3);
        media.reset();
        memory.replayAll();
        runs();
        assertThat(memory.waiting()).isEmpty();
        anotherRunChangesNothing();
    }

    @Test
    void imagesThatCannotBeShownOnOneProductAreShownOnTheOthersAndTriedAgain() {
        putCards(6);
        products.placing(images -> {
            if (images.productCode().equals(BAD_CARD)) {
                throw new IllegalStateException("not this one");
            }
        });

        assertThat(runs(6, 0, 0).step("images")).isEqualTo(Counts.of(6, 0, 0));

        assertOthersAreShown(6);
        assertThat(memory.notices())
                .singleElement()
                .asString()
                .startsWith("C-3 IMAGES_NOT_SHOWN [\"C-3\",\"java.lang.IllegalStateException\"");
        assertThat(memory.waiting()).isEmpty();
        products.reset();
        runs();
        assertThat(shop.images(BAD_CARD)).hasSize(3);
        anotherRunChangesNothing();
    }

    @Test
    void filesOfOnePictureThatCannotBeTakenAwayKeepNoOthersAndAreTriedAgain() {
        putCards(4);
        runs(4, 0, 0);
        clock.advance(Duration.ofMinutes(1));
        books.put(IntStream.range(0, 4)
                .mapToObj(n -> ACard.of("C-" + n).changed(clock.instant()))
                .toArray(ACard[]::new));
        media.beforeFile(OnePictureTests::throwForBad);

        runs();

        assertThat(pictures.media()).hasSize(3).allMatch(OnePictureTests::isBad);
        assertThat(memory.notices())
                .singleElement()
                .asString()
                .startsWith("p-3.jpg IMAGE_NOT_REMOVED [\"p-3.jpg\",\"java.lang.IllegalStateException\"");
        media.reset();
        runs();
        assertThat(pictures.media()).isEmpty();
        anotherRunChangesNothing();
    }

    @Test
    void aFailureOfAllPicturesFailsTheRunWithItsCause() {
        putCards(9, 30);
        media.beforeFile(name -> {
            throw new IllegalStateException("The media speak another language now");
        });

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("The media speak another language now");
        assertThat(memory.rejected().size()).as("of the first chunk, no more").isLessThan(10);
        media.reset();
        memory.replayAll();
        assertThat(job.restart(failed).status()).isEqualTo("COMPLETED");
        assertThat(shop.allImages()).hasSize(3 * 21);
    }

    @Test
    void mediaThatAreAwayAreNoPicturesFault() {
        putCards(4);
        media.beforeFile(name -> {
            if (isBad(name)) {
                throw UnavailableException.during("put an image", new ConnectException("Connection refused"));
            }
        });

        assertThat(job.run().status()).isEqualTo("FAILED");

        assertThat(memory.rejected()).isEmpty();
    }

    private void healed() {
        media.reset();
        memory.replayAll();
        assertThat(runs().step("images")).isEqualTo(Counts.of(1, 0, 0));
        assertThat(memory.waiting()).isEmpty();
        assertThat(shop.images(BAD_CARD)).hasSize(3);
        anotherRunChangesNothing();
    }

    private void assertRejected(String thrown) {
        assertThat(memory.waiting()).isEqualTo(Map.of(BAD, "INTERNAL_ERROR"));
        assertThat(memory.kept(BAD).message()).contains(BAD, thrown, ":");
    }

    private void assertOthersAreShown(int count) {
        for (int n = 0; n < count; n++) {
            assertThat(shop.images("C-" + n)).as("C-" + n).hasSize(n == 3 ? 0 : 3);
        }
    }

    private String payload() {
        return String.valueOf(
                memory.jdbc().queryForObject("SELECT payload FROM retry_record WHERE label = ?", String.class, BAD));
    }

    private static void throwForBad(String name) {
        if (isBad(name)) {
            throw new IllegalStateException("not this one");
        }
    }

    private static boolean isBad(String file) {
        return file.contains(MediaName.of(CardImage.Kind.FILE, BAD));
    }

    private void putCards(int count) {
        putCards(0, count);
    }

    private void putCards(int from, int to) {
        for (int n = from; n < to; n++) {
            pictures.put(name(n), Pictures.jpeg(300, 200, new Color(n * 8, 0, 0)));
        }
        books.put(IntStream.range(from, to)
                .mapToObj(n -> ACard.of("C-" + n).file(name(n)))
                .toArray(ACard[]::new));
    }

    private static String name(int n) {
        return String.format(Locale.ROOT, "p-%d.jpg", n);
    }
}
