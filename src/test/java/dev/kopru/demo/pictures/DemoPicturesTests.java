package dev.kopru.demo.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.demo.books.DemoCard;
import dev.kopru.demo.books.DemoCatalogue;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class DemoPicturesTests {

    private static final Logger log = LoggerFactory.getLogger(DemoPicturesTests.class);

    /** Drawn once for all of them. */
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private static int drawn;

    private final List<DemoCard> cards = DemoCatalogue.cards();
    private final List<CardPicture> album = Album.of(cards);

    @BeforeAll
    static void draw() {
        long start = System.nanoTime();
        drawn = DemoPictures.writeTo(folder);
        log.info("{} pictures in {} ms", drawn, (System.nanoTime() - start) / 1_000_000);
    }

    @Test
    void everyCardForTheWebHasAPictureOfEachOfItsColours() {
        Set<String> shown = album.stream().map(CardPicture::cardCode).collect(Collectors.toSet());

        assertThat(shown)
                .isEqualTo(cards.stream()
                        .filter(DemoCard::forWeb)
                        .map(DemoCard::code)
                        .collect(Collectors.toSet()));
        assertThat(album)
                .filteredOn(placed -> placed.cardCode().equals("TST-001"))
                .extracting(CardPicture::sku)
                .hasSize(3)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(album)
                .extracting(placed -> placed.cardCode() + "/" + placed.position())
                .doesNotHaveDuplicates();
        assertThat(album).extracting(CardPicture::stored).containsOnlyOnce(true);
        assertThat(album).extracting(placed -> placed.picture().broken()).containsOnlyOnce(true);
    }

    @Test
    void drawsFewLightFilesOnceAndTheSameEveryTime() throws IOException {
        List<Path> files = files();
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        assertThat(files).hasSize(drawn);
        assertThat(drawn).isLessThan(250);
        assertThat(bytes).isLessThan(40_000_000);
        byte[] first = Files.readAllBytes(files.get(0));
        byte[] second = Files.readAllBytes(files.get(1));
        Files.delete(files.get(0));
        Files.write(files.get(1), new byte[] {1});

        assertThat(DemoPictures.writeTo(folder)).isEqualTo(1);

        assertThat(Files.readAllBytes(files.get(0))).isEqualTo(first);
        assertThat(second).hasSizeGreaterThan(1);
        assertThat(Files.readAllBytes(files.get(1))).containsExactly(1);
        Files.write(files.get(1), second);
    }

    @Test
    void hasManyFormatsAndSizesAndOneBrokenFile() throws IOException {
        Set<String> endings = new HashSet<>();
        Set<Integer> sizes = new HashSet<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            endings.add(name.substring(name.lastIndexOf('.') + 1));
            if (!name.startsWith("yarim")) {
                BufferedImage image = ImageIO.read(file.toFile());
                sizes.add(image.getWidth());
                assertThat(image.getColorModel().hasAlpha()).isEqualTo(name.endsWith("png"));
            }
        }

        assertThat(endings).containsExactlyInAnyOrder("jpg", "png", "gif", "bmp");
        assertThat(sizes).contains(600, 800, 1200, 2400);
        assertThat(files()).anyMatch(file -> file.toString().contains("Şık elbise (ön görünüş)"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }
}
