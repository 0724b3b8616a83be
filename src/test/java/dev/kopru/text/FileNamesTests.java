package dev.kopru.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.process.ChildJava;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX)
class FileNamesTests {

    /** Says what it finds of the file that its first argument names, and what it was given. */
    static final class Finder {
        public static void main(String[] read) throws IOException {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            String[] arguments = StartWords.arguments(read);
            Path file = FileNames.of(arguments[0]);
            out.println(Files.readString(file) + "|" + FileNames.last(file) + "|" + FileNames.shown(file));
            Path written =
                    Files.writeString(FileNames.resolve(Objects.requireNonNull(file.getParent()), "ölçü.txt"), "x");
            out.println(Files.exists(written.toRealPath()) + "|" + FileNames.isTellable(written));
            out.println(StartWords.environment().get("KOPRU_WORD") + "|" + arguments[1]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LANG=C", "LC_ALL=POSIX", "LANG=", "LANG=tr_TR.ISO-8859-9", "LC_ALL=C.UTF-8"})
    void filesSettingsAndArgumentsKeepTheirLettersUnderEveryLocale(String locale, @TempDir Path folder)
            throws Exception {
        Path file = FileNames.resolve(folder, "şal ğüı/İpek ₺.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "silk");
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KOPRU_WORD", "gizli şifre=ğ?");
        environment.put(locale.substring(0, locale.indexOf('=')), locale.substring(locale.indexOf('=') + 1));

        ChildJava.Result found =
                ChildJava.run(Finder.class, environment, FileNames.shown(file), "--kopru.store.code=çarşı?");

        assertThat(found.output().lines())
                .containsExactly(
                        "silk|İpek ₺.txt|" + folder + "/şal ğüı/İpek ₺.txt",
                        "true|" + locale.contains("UTF-8"),
                        "gizli şifre=ğ?|--kopru.store.code=çarşı?");
        assertThat(FileNames.resolve(Objects.requireNonNull(file.getParent()), "ölçü.txt"))
                .exists();
    }

    @Test
    void aNameThatNoFileCanHaveIsRefused(@TempDir Path folder) {
        assertThatExceptionOfType(InvalidPathException.class)
                .isThrownBy(() -> FileNames.resolve(folder, "şal\u0000.jpg"));
        assertThatExceptionOfType(InvalidPathException.class).isThrownBy(() -> FileNames.resolve(folder, "\uD800.jpg"));
    }
}
