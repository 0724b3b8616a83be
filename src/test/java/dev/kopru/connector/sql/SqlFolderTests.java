package dev.kopru.connector.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.process.ChildJava;
import dev.kopru.text.FileNames;
import dev.kopru.text.StartWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;

@EnabledOnOs(OS.LINUX)
class SqlFolderTests {

    /** Reads a statement of the folder that its argument names. */
    static final class Reader {
        public static void main(String[] read) {
            String location = StartWords.arguments(read)[0];
            SqlFolder.at(new DefaultResourceLoader(), location).load(Operation.named("count"), FolderFile.NONE);
            System.out.println("read");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8"})
    void aFolderWithTurkishLettersIsReadUnderEveryLocale(String locale, @TempDir Path folder) throws Exception {
        Path statements = Files.createDirectory(FileNames.resolve(folder, "muhasebe şablonu"));
        Files.writeString(statements.resolve("count.sql"), "SELECT COUNT(*) FROM stock_card");

        for (String slashes : new String[] {"file:", "file://"}) {
            assertThat(ChildJava.run(Reader.class, Map.of("LC_ALL", locale), slashes + folder + "/muhasebe şablonu")
                            .output())
                    .isEqualTo("read\n");
        }
    }
}
