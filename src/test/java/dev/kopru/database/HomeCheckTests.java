package dev.kopru.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kopru.database.server.HomeFolder;
import dev.kopru.database.server.HomeLock;
import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.finding.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** A home folder that cannot be used is told before anything is written into it. */
class HomeCheckTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aFolderThatIsYetToBeMadeIsRightAndIsNotMade() {
        Path home = folder.resolve("a").resolve("b");

        assertThat(look(home, Start.Kind.CHECK)).noneMatch(Finding::isProblem);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("kopru"));

        assertThat(said(file, Locale.ENGLISH))
                .containsExactly("Köprü's home " + file + " is no folder; name another one with KOPRU_HOME.");
        assertThat(said(file.resolve("data"), FindingWords.TURKISH))
                .containsExactly("Köprü'nün klasörü " + file.resolve("data")
                        + " bir klasör değil; KOPRU_HOME ile başka bir klasör verin.");
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() {
        Path home = Path.of("/proc/kopru");
        assumeTrue(Files.isDirectory(Path.of("/proc")), "needs a folder that nobody can write");

        assertThat(said(home, Locale.ENGLISH))
                .containsExactly("Köprü's home folder /proc/kopru cannot be written; give this user ("
                        + System.getProperty("user.name")
                        + ") the right to, or name another folder with KOPRU_HOME.");
        assertThat(said(home, FindingWords.TURKISH))
                .singleElement()
                .asString()
                .startsWith("Köprü'nün klasörü /proc/kopru yazılamıyor");
    }

    @Test
    void aFullDiskIsTold() {
        List<Finding> findings = new ArrayList<>();
        new HomeRoom(12).look(Path.of("/kopru"), false, findings::add);
        new HomeRoom(690).look(Path.of("/kopru"), true, findings::add);
        new HomeRoom(690).look(Path.of("/kopru"), false, findings::add);
        new HomeRoom(5000).look(Path.of("/kopru"), true, findings::add);

        assertThat(findings)
                .extracting(finding -> FindingWords.say(finding, Locale.ENGLISH))
                .containsExactly(
                        "Köprü's home folder /kopru is full: 12 MB are free, 64 MB at least are needed; make room, or name a"
                                + " folder on another disk with KOPRU_HOME.",
                        "Köprü's home folder /kopru is full: 690 MB are free, 700 MB at least are needed; make room, or name"
                                + " a folder on another disk with KOPRU_HOME.",
                        "Köprü's home folder /kopru has only 690 MB left; make room soon.",
                        "Home folder /kopru: can be written, 5000 MB free");
        assertThat(FindingWords.say(findings.get(0), FindingWords.TURKISH))
                .isEqualTo(
                        "Köprü'nün klasörü /kopru dolu: 12 MB boş yer var, en az 64 MB gerekli; yer açın ya da KOPRU_HOME ile"
                                + " başka bir diskte bir klasör gösterin.");
    }

    @Test
    void theFolderOfAnotherRunningKopruIsTold() throws IOException {
        HomeFolder home = HomeFolder.at(folder);
        try (HomeLock lock = HomeLock.tryAcquire(home)) {
            assertThat(lock).isNotNull();
            String pid = Long.toString(ProcessHandle.current().pid());

            assertThat(said(folder, Locale.ENGLISH))
                    .containsExactly("Another Köprü is running with this home folder (" + folder + ", pid " + pid
                            + "); stop it first, or name another folder with KOPRU_HOME.");
            assertThat(said(folder, FindingWords.TURKISH))
                    .containsExactly("Bu klasörle (" + folder + ") çalışan başka bir Köprü var (pid " + pid
                            + "); önce onu durdurun ya da KOPRU_HOME ile başka bir klasör gösterin.");
            assertThat(look(folder, Start.Kind.RUN))
                    .as("a run beside the service")
                    .noneMatch(Finding::isProblem);
        }

        assertThat(look(folder, Start.Kind.SERVICE)).noneMatch(Finding::isProblem);
        HomeLock free = HomeLock.tryAcquire(home);
        assertThat(free).as("asking takes nothing").isNotNull();
        free.close();
    }

    private static List<String> said(Path home, Locale language) {
        return look(home, Start.Kind.CHECK).stream()
                .filter(Finding::isProblem)
                .map(finding -> FindingWords.say(finding, language))
                .toList();
    }

    private static List<Finding> look(Path home, Start.Kind kind) {
        List<Finding> findings = new ArrayList<>();
        MockEnvironment settings = new MockEnvironment().withProperty("kopru.home", home.toString());
        new HomeCheck().look(new Start(kind, settings), findings::add);
        return findings;
    }
}
