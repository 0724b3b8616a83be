package dev.kopru.database.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.process.ChildJava;
import dev.kopru.text.FileNames;
import dev.kopru.text.StartWords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class HomeFolderTests {

    /** Says what is wrong with the home folder that its argument names. */
    static final class Opener {
        public static void main(String[] read) throws IOException {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            try {
                HomeFolder.at(FileNames.of(StartWords.arguments(read)[0]));
                out.println("opened");
            } catch (EmbeddedDatabaseException e) {
                out.println(e.getMessage() + "\n" + e.action());
            }
        }
    }

    @Test
    void aFolderThatTheLocaleCannotNameToTheServerIsRefusedWithTheWayOut(@TempDir Path folder) throws Exception {
        String home = folder + "/köprü";

        assertThat(ChildJava.run(Opener.class, Map.of("LANG", "C"), home).output())
                .contains("cannot be told the folder " + home)
                .contains("Sistemin dil ayarı bu klasörün adındaki harfleri bilmiyor")
                .contains("LC_ALL=C.UTF-8")
                .contains("KOPRU_HOME");
        assertThat(ChildJava.run(Opener.class, Map.of("LC_ALL", "C.UTF-8"), home)
                        .output())
                .isEqualTo("opened\n");
        assertThat(ChildJava.run(Opener.class, Map.of("LANG", "C"), folder + "/plain")
                        .output())
                .isEqualTo("opened\n");
    }
}
