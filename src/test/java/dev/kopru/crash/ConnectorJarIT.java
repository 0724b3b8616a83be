package dev.kopru.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.BuiltJar;
import dev.kopru.process.KopruProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A connector in a jar beside the packaged program, in a folder with Turkish letters. */
@Timeout(300)
class ConnectorJarIT {

    private static final List<String> PORTS = List.of(
            "dev.kopru.connector.store.Store",
            "dev.kopru.connector.store.Products",
            "dev.kopru.connector.store.Media",
            "dev.kopru.connector.store.ShopStock",
            "dev.kopru.connector.store.Statements",
            "dev.kopru.connector.accounting.Accounting",
            "dev.kopru.connector.accounting.StockCatalogue",
            "dev.kopru.connector.accounting.StockLevels",
            "dev.kopru.connector.accounting.Ledger");

    @Test
    void thePackagedProgramTakesOrdersFromAConnectorInAJar(@TempDir Path folder) throws IOException {
        Path home = Files.createDirectory(folder.resolve("köprü"));
        BuiltJar.acme().write(home.resolve("connectors/acme.jar"));
        Path orders =
                Files.writeString(folder.resolve("orders.txt"), "41;Paid;2026-03-08T09:00:00Z;KZK-1;Kazak;2;140;20\n");
        try (Schemas schemas = TestDatabase.fresh();
                KopruProcess kopru = KopruProcess.importingOrders(
                        schemas, home, "--kopru.store.ports.orders=acme", "--kopru.connector.acme.file=" + orders)) {
            assertThat(kopru.exitCode()).as(kopru::output).isZero();
            assertThat(new JdbcTemplate(schemas.accounting())
                            .queryForList("SELECT shop_number FROM sales_order", String.class))
                    .containsExactly("ACME-41");
        }
    }

    /** As somebody has them who writes a connector elsewhere. */
    @Test
    void aConnectorAndItsTestsAreCompiledAgainstTheShippedPartsAlone() {
        Map<String, String> sources = new TreeMap<>(BuiltJar.sourcesOfAcme());
        for (String port : PORTS) {
            String name = port.substring(port.lastIndexOf('.') + 1) + "ContractTests";
            sources.put(
                    "com/example/acme/Acme" + name + ".java",
                    "package com.example.acme; abstract class Acme" + name + " extends " + port + "ContractTests {}");
        }
        String libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        !entry.contains(KopruProcess.JAR.resolveSibling("").toString()))
                .collect(Collectors.joining(File.pathSeparator));
        String shipped = KopruProcess.JAR.resolveSibling("kopru-ports.jar")
                + File.pathSeparator
                + KopruProcess.JAR.resolveSibling("kopru-tests.jar");

        BuiltJar built = BuiltJar.empty().withClasses(sources, shipped + File.pathSeparator + libraries);

        assertThat(built.files())
                .containsKey("com/example/acme/AcmeConnector.class")
                .hasSizeGreaterThan(PORTS.size());
    }
}
