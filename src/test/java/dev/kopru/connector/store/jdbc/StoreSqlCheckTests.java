package dev.kopru.connector.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.finding.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class StoreSqlCheckTests {

    private final MockEnvironment settings = new MockEnvironment();

    private List<Finding> notices() {
        List<Finding> findings = new ArrayList<>();
        new StoreSqlCheck().look(new Start(Start.Kind.SERVICE, settings), findings::add);
        return findings.stream()
                .filter(finding -> finding.code().equals("sql-ordered-elsewhere"))
                .toList();
    }

    /** Its own orders are not in that database: what they take would be sold twice. */
    @Test
    void stockThatIsOrderedByAnotherConnectorsOrdersIsNotSilentlyAskedOfTheDatabase() {
        settings.setProperty("kopru.store.ports.orders", "vendure");

        assertThat(notices()).singleElement().satisfies(notice -> {
            assertThat(notice.weight()).isEqualTo(Finding.Weight.NOTICE);
            assertThat(FindingWords.say(notice, Locale.ENGLISH))
                    .contains("Orders come by the connector vendure, but what they take of the stock is asked by"
                            + " classpath:sql/store/reference/stock-ordered.sql.");
        });
    }

    @Test
    void nothingIsToldWhereTheDatabaseServesTheOrdersOrNobodyDoesOrKopruCountsThemItself(@TempDir Path folder)
            throws IOException {
        assertThat(notices()).isEmpty();
        settings.setProperty("kopru.store.ports.orders", "none");
        assertThat(notices()).isEmpty();

        copy(Path.of("sql/store/reference"), folder);
        Files.delete(folder.resolve("stock-ordered.sql"));
        settings.setProperty("kopru.store.ports.orders", "vendure");
        settings.setProperty("kopru.store.sql-location", folder.toUri().toString());
        assertThat(notices()).isEmpty();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
