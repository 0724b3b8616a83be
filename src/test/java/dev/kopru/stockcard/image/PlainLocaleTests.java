package dev.kopru.stockcard.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.process.ChildJava;
import dev.kopru.stockcard.image.pixel.BadImageException;
import dev.kopru.text.FileNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EnabledOnOs(OS.LINUX)
class PlainLocaleTests {

    /** Loads pictures of the folder that its argument names. */
    static final class Loader {
        public static void main(String[] arguments) {
            ImageFolder folder = new ImageFolder(Path.of(arguments[0]));
            for (String name :
                    new String[] {"şal.jpg", "Yün\\kırmızı ğ.jpg", "ölçü.jpg", "dış.jpg", "şal\u0000", "yok ş.jpg"}) {
                System.out.println(loaded(folder, name)
                        + folder.size(name)
                        + !folder.signature(name).isEmpty());
            }
        }

        private static String loaded(ImageFolder folder, String name) {
            try {
                return new String(folder.load(name, 100), StandardCharsets.UTF_8);
            } catch (BadImageException e) {
                return e.reason().code();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"LANG,C", "LC_ALL,POSIX", "LANG,tr_TR.ISO-8859-9", "LC_ALL,C.UTF-8"})
    void picturesWithTurkishNamesAreFoundUnderEveryLocale(
            String name, String locale, @TempDir Path images, @TempDir Path elsewhere) throws Exception {
        write(images, "şal.jpg", "shawl");
        write(images, "Yün/kırmızı ğ.jpg", "red");
        write(images, Normalizer.normalize("ölçü.jpg", Normalizer.Form.NFD), "from a Mac");
        write(elsewhere, "dış.jpg", "secret");
        Files.createSymbolicLink(FileNames.resolve(images, "dış.jpg"), FileNames.resolve(elsewhere, "dış.jpg"));

        ChildJava.Result loaded = ChildJava.run(Loader.class, Map.of(name, locale), images.toString());

        assertThat(loaded.output().lines())
                .containsExactly(
                        "shawl5true",
                        "red3true",
                        "from a Mac10true",
                        "IMAGE_BAD_NAME6true",
                        "IMAGE_BAD_NAME0false",
                        "IMAGE_NOT_FOUND0false");
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = FileNames.resolve(folder, name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
