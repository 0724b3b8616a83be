package dev.kopru.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class CompositionTests {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void unlessToldOtherwiseEveryPortIsServedByTheReferenceFoldersAndTheMediaFolder() {
        Composition composition = Composition.of(settings);

        assertThat(Port.values())
                .allSatisfy(port -> assertThat(composition.absence(port)).isEmpty());
        assertThat(composition.isServed(Port.MEDIA, "folder")).isTrue();
        assertThat(composition.isServed(Port.ORDERS, "jdbc")).isTrue();
        assertThat(composition.hasDatabase("store")).isTrue();
        assertThat(composition.hasDatabase("accounting")).isTrue();
    }

    @Test
    void aFolderWithTheOrdersOnlyLeavesTheOtherPortsOfItsSideAbsent(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("orders-changed.sql"), "SELECT 1");
        String location = folder.toUri().toString();
        settings.setProperty("kopru.store.sql-location", location);

        Composition composition = Composition.of(settings);

        assertThat(absent(composition)).containsExactly(Port.PRODUCTS, Port.SHOP_STOCK, Port.STATEMENTS);
        assertThat(composition.absence(Port.PRODUCTS))
                .contains(new Absence(Port.PRODUCTS, "PORT_WITHOUT_SQL", List.of("port.store.products", location)));
    }

    @Test
    void oneSideIsServedByDifferentConnectors() {
        settings.setProperty("kopru.store.connector", "none");
        settings.setProperty("kopru.store.ports.orders", "Other");
        Connector other = connector("other", Port.ORDERS);

        Composition composition = Composition.of(
                settings, List.of(other, connector("jdbc", Port.values()), connector("folder", Port.MEDIA)));

        assertThat(composition.isServed(Port.ORDERS, "other")).isTrue();
        assertThat(composition.isServed(Port.ORDERS, "jdbc")).isFalse();
        assertThat(absent(composition)).containsExactly(Port.PRODUCTS, Port.SHOP_STOCK, Port.STATEMENTS);
        assertThat(composition.absence(Port.SHOP_STOCK))
                .contains(new Absence(
                        Port.SHOP_STOCK, "PORT_SWITCHED_OFF", List.of("port.store.stock", "kopru.store.connector")));
        assertThat(composition.hasDatabase("store")).isFalse();
        assertThat(composition.hasDatabase("accounting")).isTrue();
    }

    @Test
    void aConnectorThatDoesNotOfferAPortIsNamedWithItsSetting() {
        settings.setProperty("kopru.accounting.ports.ledger", "folder");

        assertThat(Composition.of(settings).absence(Port.LEDGER))
                .contains(new Absence(
                        Port.LEDGER,
                        "PORT_NOT_OFFERED",
                        List.of("port.accounting.ledger", "folder", "kopru.accounting.ports.ledger")));
    }

    private static List<Port> absent(Composition composition) {
        return Arrays.stream(Port.values())
                .filter(port -> composition.absence(port).isPresent())
                .toList();
    }

    private static Connector connector(String name, Port... ports) {
        return new Connector() {
            @Override
            public int portsVersion() {
                return Port.VERSION;
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public Set<Port> ports() {
                return Set.of(ports);
            }
        };
    }
}
