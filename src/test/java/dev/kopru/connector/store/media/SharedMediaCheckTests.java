package dev.kopru.connector.store.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.finding.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Where pictures go that several nodes make. */
class SharedMediaCheckTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @Test
    void theFolderIsNamedThatAllNodesMustShareAndWhetherItCanBeWritten() throws IOException {
        Path folder = Files.createDirectories(home.resolve("paylaşım"));

        Finding found = found(Start.Kind.CHECK, rabbit(folder)).get(0);

        assertThat(found).isEqualTo(Finding.right("parts-media-folder", folder.toString()));
        assertThat(FindingWords.say(found, Locale.ENGLISH))
                .contains("are written to the folder " + folder)
                .contains("the same folder on all nodes");
        assertThat(FindingWords.say(found, FindingWords.TURKISH)).contains("Bütün düğümlerde aynı klasör olmalı");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereMayBeAShareThatIsNotMounted() {
        Path folder = home.resolve("share");

        assertThat(found(Start.Kind.CHECK, rabbit(folder)))
                .containsExactly(Finding.notice("parts-media-absent", folder.toString()));
        assertThat(folder).doesNotExist();
    }

    @Test
    void oneThatCannotBeWrittenRefusesAWorkerAndNotAServiceThatHasStartedSoFar() throws IOException {
        Path folder = Files.writeString(home.resolve("file"), "no folder");
        Map<String, Object> settings = rabbit(folder);

        assertThat(found(Start.Kind.SERVICE, settings)).isEmpty();
        settings.put("kopru.worker", "true");
        assertThat(found(Start.Kind.SERVICE, settings)).singleElement().satisfies(found -> assertThat(found.isProblem())
                .isTrue());
    }

    @Test
    void oneProcessSharesNothingAndNobodyMakesPicturesWithoutMedia() {
        assertThat(found(Start.Kind.CHECK, Map.of())).isEmpty();
        Map<String, Object> settings = rabbit(home);
        settings.put("kopru.store.media", "none");
        assertThat(found(Start.Kind.CHECK, settings)).isEmpty();
    }

    private static Map<String, Object> rabbit(Path folder) {
        return new HashMap<>(Map.of("kopru.partitioning", "rabbit", "kopru.store.media-folder", folder.toString()));
    }

    private static List<Finding> found(Start.Kind kind, Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
        List<Finding> findings = new ArrayList<>();
        new SharedMediaCheck().look(new Start(kind, environment), findings::add);
        return findings;
    }
}
