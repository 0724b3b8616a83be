package dev.kopru.stockcard.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kopru.stockcard.image.pixel.BadImageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTests {

    private static final long MOST = 1000;

    private Path home = Path.of("");
    private Path root = home;
    private ImageFolder folder = new ImageFolder(root);

    @BeforeEach
    void create(@TempDir Path temporary) throws IOException {
        home = temporary;
        root = home.resolve("images");
        Files.createDirectories(root.resolve("alt"));
        folder = new ImageFolder(root);
        Files.writeString(home.resolve("secret.jpg"), "secret");
        Files.writeString(root.resolve("a.jpg"), "a");
        Files.writeString(root.resolve("alt/b.jpg"), "b");
    }

    @Test
    void filesAreFoundByTheirNameWithEitherSlash() throws BadImageException {
        assertThat(folder.load("a.jpg", MOST)).asString().isEqualTo("a");
        assertThat(folder.load("alt/b.jpg", MOST)).asString().isEqualTo("b");
        assertThat(folder.load("alt\\b.jpg", MOST)).asString().isEqualTo("b");
        assertThat(folder.load("./alt/b.jpg", MOST)).asString().isEqualTo("b");
    }

    @Test
    void nothingOutsideTheFolderIsRead() throws IOException {
        Files.createSymbolicLink(root.resolve("link.jpg"), home.resolve("secret.jpg"));
        for (String evil : new String[] {
            "../secret.jpg",
            "..\\secret.jpg",
            "alt/../../secret.jpg",
            home.resolve("secret.jpg").toString(),
            "/etc/passwd",
            "C:\\x.jpg",
            "c:x.jpg",
            "\\\\server\\x.jpg",
            "a.jpg\u0000.png",
            "a.jpg%00.png",
            "..%2fsecret.jpg",
            "%2e%2e/secret.jpg",
            "..%255csecret.jpg",
            "a\n.jpg",
            "x".repeat(300) + ".jpg",
            "..",
            ".",
            "",
            "link.jpg"
        }) {
            assertThat(refused(evil)).as(evil).isEqualTo("IMAGE_BAD_NAME");
            assertThatCode(() -> folder.signature(evil)).doesNotThrowAnyException();
        }
    }

    @Test
    void turkishNamesAreFoundHoweverTheyAreComposed() throws Exception {
        String name = "ürün görseli İĞÜŞÖÇ (1).jpg";
        Files.writeString(root.resolve(Normalizer.normalize(name, Normalizer.Form.NFD)), "mac");

        assertThat(folder.load(Normalizer.normalize(name, Normalizer.Form.NFC), MOST))
                .asString()
                .isEqualTo("mac");
    }

    @Test
    void whatIsMissingTooLargeOrAFolderIsRefused() throws IOException {
        Files.write(root.resolve("large.jpg"), new byte[1001]);

        assertThat(refused("none.jpg")).isEqualTo("IMAGE_NOT_FOUND");
        assertThat(refused("alt")).isEqualTo("IMAGE_NOT_FOUND");
        assertThat(refused("large.jpg")).isEqualTo("IMAGE_TOO_LARGE");
    }

    @Test
    void theSignatureChangesWithSizeAndTime() throws IOException {
        String before = folder.signature("a.jpg");
        assertThat(before).isNotEmpty().isEqualTo(folder.signature("a.jpg"));
        assertThat(folder.signature("none.jpg")).isEmpty();

        Files.setLastModifiedTime(root.resolve("a.jpg"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(folder.signature("a.jpg")).isNotEqualTo(before);
    }

    private String refused(String name) {
        BadImageException bad = catchThrowableOfType(BadImageException.class, () -> folder.load(name, MOST));
        return bad == null ? "read" : bad.reason().code();
    }
}
