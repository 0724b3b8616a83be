package dev.kopru.stockcard.image.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kopru.connector.UnavailableException;
import dev.kopru.record.Reason;
import dev.kopru.stockcard.image.pixel.BadImageException;
import dev.kopru.stockcard.image.pixel.ImageRecipe;
import dev.kopru.stockcard.image.pixel.MadeImage;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pictures are made in other processes, and whatever happens to those, the service says what it was. */
@Timeout(120)
class ImageChildrenTests {

    private static final Orders ORDERS = new Orders(
            new ImageRecipe(List.of(40, 96), 92, ImageRecipe.Transparency.KEEP, false),
            50_000_000,
            30_000_000,
            Duration.ofSeconds(30));
    private static final int MEGABYTES = 64;

    private static byte[] picture(String name) throws IOException {
        try (InputStream file = ImageChildrenTests.class.getResourceAsStream("/images/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    private static ImageChildren playing(Duration longest) {
        return new ImageChildren(() -> ChildCommand.of(PlayingChild.class, ORDERS, MEGABYTES), longest);
    }

    private static Reason refused(ImageChildren children, String picture, int lives) {
        return Objects.requireNonNull(
                        catchThrowableOfType(BadImageException.class, () -> children.make(order(picture), lives)))
                .reason();
    }

    private static byte[] order(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static long running() {
        return ProcessHandle.current()
                .children()
                .filter(process -> process.info().command().orElse("").contains("java"))
                .count();
    }

    @Test
    void whatAChildMakesIsWhatTheMakerMakes() throws Exception {
        try (ImageChildren children = new ImageChildren(ORDERS, MEGABYTES)) {
            for (String name : List.of("rgb.jpg", "orientation-6.jpg", "alpha.png", "lossy.webp", "cmyk.jpg")) {
                assertThat(children.make(picture(name), 2))
                        .as(name)
                        .usingRecursiveComparison()
                        .isEqualTo(ORDERS.maker().make(picture(name)));
            }
            BadImageException bad =
                    catchThrowableOfType(BadImageException.class, () -> children.make(order("<html>404"), 2));
            assertThat(bad.reason().code()).isEqualTo("IMAGE_NO_IMAGE");
            assertThat(bad.reason().arguments()).containsExactly("<html>404");
            assertThat(running()).as("one child for all of them").isEqualTo(1);
        }
    }

    @Test
    void aPictureThatEndsItsChildTwiceIsRefusedAndTheNextIsMade() throws BadImageException {
        try (ImageChildren children = playing(Duration.ofSeconds(30))) {
            assertThat(refused(children, "die", 2)).isEqualTo(new Reason("IMAGE_ENDS_DECODER", List.of("7")));
            assertThat(refused(children, "babble", 1).code()).isEqualTo("IMAGE_ENDS_DECODER");

            assertThat(children.make(order("good"), 2))
                    .extracting(MadeImage::sha256)
                    .containsExactly("good");
        }
    }

    @Test
    void aPictureMayCostOneChild(@TempDir Path folder) throws BadImageException {
        try (ImageChildren children = playing(Duration.ofSeconds(30))) {
            assertThat(children.make(order("die-once " + folder.resolve("died")), 2))
                    .hasSize(1);
        }
    }

    @Test
    void aChildThatDoesNotAnswerInTimeIsEnded() {
        try (ImageChildren children = playing(Duration.ofSeconds(1))) {
            assertThat(refused(children, "hang", 2)).isEqualTo(new Reason("IMAGE_TOO_SLOW", List.of("1")));

            assertThat(running()).isZero();
        }
    }

    @Test
    void whatNobodyWaitsForIsLeftAtOnceAndBlamesNoPicture() throws Exception {
        try (ImageChildren children = playing(Duration.ofSeconds(100))) {
            children.make(order("good"), 2);
            CompletableFuture<Throwable> outcome =
                    CompletableFuture.supplyAsync(() -> catchThrowable(() -> children.make(order("hang"), 2)));
            Thread.sleep(500);
            children.leave();

            assertThat(outcome.get(5, TimeUnit.SECONDS)).isInstanceOf(DecodingLeftException.class);
            assertThat(children.make(order("good"), 2)).hasSize(1);
        }
    }

    @Test
    void childrenWithoutWorkGoAfterSomeSeconds() throws Exception {
        try (ImageChildren children = playing(Duration.ofSeconds(30))) {
            children.make(order("good"), 2);
            assertThat(running()).isEqualTo(1);
            Thread.sleep(8000);

            assertThat(running()).isZero();
            assertThat(children.make(order("good"), 2)).hasSize(1);
        }
    }

    @Test
    void aChildThatCannotBeStartedBlamesNoPicture() {
        try (ImageChildren children =
                new ImageChildren(() -> ChildCommand.of(ORDERS, 999_999_999), Duration.ofSeconds(30))) {
            assertThatThrownBy(() -> children.make(order("good"), 2))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("exit code 1")
                    .hasMessageContaining("heap");
        }
    }

    @Test
    void aChildEndsWithItsParentInTheMiddleOfAPicture() throws Exception {
        Process child = ChildCommand.of(ORDERS, MEGABYTES).start();
        Frames.awaitGreeting(new DataInputStream(child.getInputStream()));
        Frames.writeFile(new DataOutputStream(child.getOutputStream()), Bombs.manyScans(4000, 400));
        Thread.sleep(300);
        assertThat(child.isAlive()).isTrue();

        child.getOutputStream().close();

        assertThat(child.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aChildKnowsNoSecrets() {
        ProcessBuilder command = ChildCommand.of(ORDERS, MEGABYTES);

        assertThat(command.environment().keySet())
                .isSubsetOf("SystemRoot", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "LC_CTYPE", "MALLOC_ARENA_MAX");
        assertThat(command.command()).noneMatch(word -> word.toLowerCase().contains("password"));
    }
}
