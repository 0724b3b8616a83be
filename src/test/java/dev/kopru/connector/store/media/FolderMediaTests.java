package dev.kopru.connector.store.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.store.Media;
import dev.kopru.connector.store.MediaContractTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMediaTests extends MediaContractTests {

    private final Path home;

    FolderMediaTests(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void aFileStandsWholeInItsPlaceAndReplacesAnother() throws IOException {
        FolderMedia media = media();
        media.put("a/b/c.jpg", new byte[] {1, 2, 3});
        media.put("a/b/c.jpg", new byte[] {4});
        media.put("empty", new byte[0]);

        assertThat(Files.readAllBytes(home.resolve("media/a/b/c.jpg"))).containsExactly(4);
        assertThat(media.has("a/b/c.jpg")).isTrue();
        assertThat(media.has("a/b")).isFalse();
        assertThat(media.has("a/b/d.jpg")).isFalse();
        media.remove(List.of("a/b/c.jpg", "a/b/never.jpg"));
        assertThat(media.has("a/b/c.jpg")).isFalse();
        assertThat(files()).containsExactly("empty");
    }

    @Test
    void whoWritesToTheSameFolderFindsTheSignThatWasLeftUntilItIsTidied() throws IOException {
        FolderMedia media = media();
        String sign = media.leaveSign().orElseThrow();

        assertThat(media().hasSign(sign)).isTrue();
        assertThat(new FolderMedia(home.resolve("other"), false).hasSign(sign)).isFalse();
        media.tidy();
        assertThat(media.hasSign(sign)).isFalse();
        assertThat(files()).isEmpty();
        Path file = Files.writeString(home.resolve("file"), "no folder");
        assertThat(new FolderMedia(file.resolve("media"), false).leaveSign())
                .as("where nothing can be written, and there may be nothing to write")
                .isEmpty();
    }

    @Test
    void aFileThatIsThereAlreadyIsNotWrittenAgain() throws IOException {
        FolderMedia media = media();
        media.put("a.jpg", new byte[] {1, 2});
        Path file = home.resolve("media/a.jpg");
        FileTime before = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file, before);

        media.put("a.jpg", new byte[] {1, 2});

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
        media.put("a.jpg", new byte[] {1, 3});
        assertThat(Files.readAllBytes(file)).containsExactly(1, 3);
        assertThat(Files.getLastModifiedTime(file)).isNotEqualTo(before);
    }

    @Test
    void whatABrokenOffWriteLeftIsTakenAway() throws IOException {
        FolderMedia media = media();
        media.tidy();
        media.put("a.jpg", new byte[] {1});
        Files.write(home.resolve("media/.partial/half"), new byte[] {1});

        media.tidy();

        assertThat(files()).containsExactly("a.jpg");
    }

    @Test
    void aNameNeverLeavesTheFolder() {
        FolderMedia media = media();
        for (String name : List.of(
                "",
                "/etc/x",
                "../x",
                "a/../../x",
                "a//b",
                "a/",
                ".partial/x",
                "a/.x",
                "a\\b",
                "a\0b",
                "ş.jpg",
                "C:x")) {
            assertThatIllegalArgumentException().as(name).isThrownBy(() -> media.put(name, new byte[0]));
            assertThatIllegalArgumentException().as(name).isThrownBy(() -> media.has(name));
            assertThatIllegalArgumentException().as(name).isThrownBy(() -> media.remove(List.of(name)));
        }
        assertThat(home.resolve("media")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsUnavailable() throws IOException {
        Files.write(home.resolve("media"), new byte[] {1});

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> media().put("a/b.jpg", new byte[] {1}))
                .withMessageContaining("b.jpg");
    }

    @Test
    void theFolderIsInKoprusHomeUnlessToldOtherwise() {
        assertThat(new MediaProperties(null, true).folder(home)).isEqualTo(home.resolve("media"));
        assertThat(new MediaProperties(" ", true).folder(home)).isEqualTo(home.resolve("media"));
        assertThat(new MediaProperties("../resim", true).folder(home)).isEqualTo(home.resolveSibling("resim"));
        assertThat(new MediaProperties("/srv/resim", true).folder(home)).isEqualTo(Path.of("/srv/resim"));
    }

    @Override
    protected Media place() {
        return media();
    }

    @Override
    protected Optional<byte[]> shown(String name) {
        Path file = home.resolve("media").resolve(name);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FolderMedia media() {
        return new FolderMedia(home.resolve("media"), true);
    }

    private List<String> files() throws IOException {
        Path folder = home.resolve("media");
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
