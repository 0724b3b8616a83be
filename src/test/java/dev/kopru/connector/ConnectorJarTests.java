package dev.kopru.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.store.Store;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.BuiltJar;
import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.WholeService;
import dev.kopru.record.Counts;
import dev.kopru.run.history.RunFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A connector that is built elsewhere, and laid into the home folder as a jar. */
class ConnectorJarTests {

    private static final String CHOSEN = "kopru.store.ports.orders=acme";
    private static final String ORDERS =
            """
            41;Paid;2026-03-08T09:00:00Z;KZK-1;Kazak;2;140;20
            42;Paid;2026-03-08T09:01:00Z;KTP-1;Kitap;1;110;10
            43;Pending;2026-03-08T09:02:00Z;KTP-1;Kitap;1;110;10
            """;

    @TempDir
    Path home = Path.of("");

    private String file = "";

    @BeforeEach
    void orders() throws IOException {
        file = "kopru.connector.acme.file=" + Files.writeString(home.resolve("orders.txt"), ORDERS);
    }

    @Test
    void ordersOfAConnectorInAJarReachTheBooksBesideBrokenJarsThatNobodyChose() throws IOException {
        BuiltJar.acme().write(home.resolve("connectors/acme-1.0.jar"));
        Files.writeString(home.resolve("connectors/torn.jar"), "PK nothing");
        BuiltJar.empty().with("readme.txt", "x").write(home.resolve("connectors/library.jar"));
        try (Schemas schemas = TestDatabase.fresh();
                WholeService kopru = WholeService.on(schemas, home, CHOSEN, file)) {
            assertThat(kopru.bean(Store.class).getClass().getName()).isEqualTo("com.example.acme.AcmeOrders");

            JobRunner.Ended ended = kopru.run("OrderImportJob");

            assertThat(ended.status()).as(ended.failure()).isEqualTo("COMPLETED");
            assertThat(ended.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));
            assertThat(documents(schemas)).containsExactly("shop:41 ACME-41 280.0000", "shop:42 ACME-42 110.0000");
            assertThat(Files.readString(home.resolve("told.txt")))
                    .hasLineCount(2)
                    .contains("41 ", "42 ");
            assertThat(kopru.run("OrderImportJob").counts().written()).isZero();
        }
    }

    private static List<String> documents(Schemas schemas) {
        return new JdbcTemplate(schemas.accounting())
                .queryForList(
                        "SELECT CONCAT(external_ref, ' ', shop_number, ' ', grand_total) FROM sales_order"
                                + " ORDER BY external_ref",
                        String.class);
    }

    /** What does not fit is often only seen when it is called. */
    @Test
    void classesThatAreMissingInTheMiddleOfARunAreToldByTheNameOfTheJar() throws IOException {
        BuiltJar.acme().only(name -> !name.startsWith("lib/")).write(home.resolve("connectors/acme.jar"));
        try (Schemas schemas = TestDatabase.fresh();
                WholeService kopru = WholeService.on(schemas, home, CHOSEN, file)) {
            JobRunner.Ended ended = kopru.run("OrderImportJob");

            assertThat(ended.status()).isEqualTo("FAILED");
            assertThat(ended.counts().rejected()).isZero();
            assertThat(ended.failure())
                    .contains("NoClassDefFoundError: com/example/lines/Lines, in the jar connectors/acme.jar");
            assertThat(RunFailure.of(ended.failure())).hasValueSatisfying(reason -> {
                assertThat(reason.code()).isEqualTo("RUN_JAR_UNFIT");
                assertThat(reason.arguments()).containsExactly("connectors/acme.jar");
            });
        }
    }

    @Test
    void whatAConnectorThrowsInTheMiddleOfARunIsToldWithTheNameOfItsJar() throws IOException {
        BuiltJar.acme().write(home.resolve("connectors/acme.jar"));
        Files.writeString(home.resolve("orders.txt"), ORDERS.replace(";140;", ";dear;"));
        try (Schemas schemas = TestDatabase.fresh();
                WholeService kopru = WholeService.on(schemas, home, CHOSEN, file)) {
            JobRunner.Ended ended = kopru.run("OrderImportJob");

            assertThat(ended.status()).isEqualTo("FAILED");
            assertThat(RunFailure.of(ended.failure())).hasValueSatisfying(reason -> {
                assertThat(reason.code()).isEqualTo("RUN_UNEXPECTED");
                assertThat(reason.arguments())
                        .singleElement()
                        .asString()
                        .startsWith("NumberFormatException: ")
                        .endsWith(" (from connectors/acme.jar)");
            });
        }
    }
}
