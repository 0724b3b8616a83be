package dev.kopru.connector.absent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.connector.store.Store;
import dev.kopru.finding.RefusedStartException;
import dev.kopru.fixture.BuiltJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class AbsentPortsTests {

    private static final String[] NOBODY = {
        "--kopru.store.connector=none", "--kopru.store.media=none", "--kopru.accounting.connector=none"
    };

    private static ConfigurableApplicationContext started(Path home, String... further) {
        return new SpringApplicationBuilder(AbsentPorts.class)
                .web(WebApplicationType.NONE)
                .run(Stream.of(NOBODY, new String[] {"--kopru.home=" + home}, further)
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    @Test
    void aPortThatNobodyServesHasAStandIn(@TempDir Path home) {
        try (ConfigurableApplicationContext kopru = started(home)) {
            assertThat(kopru.getBean(Store.class).code()).isEqualTo("shop");
        }
    }

    @Test
    void aPortThatItsConnectorLeavesWithoutABeanIsTold(@TempDir Path home) throws IOException {
        BuiltJar.acme()
                .withClasses(
                        Map.of(
                                "com/example/acme/AcmeConfiguration.java",
                                """
                        package com.example.acme;
                        import dev.kopru.port.*;
                        @OnPort(connector = "acme", value = Port.ORDERS)
                        class AcmeConfiguration {}
                        """))
                .write(home.resolve("connectors/acme.jar"));

        assertThatThrownBy(() -> started(home, "--kopru.store.ports.orders=acme"))
                .isInstanceOf(RefusedStartException.class)
                .hasMessageContaining("The connector acme is chosen for the shop's orders, but brings no bean of"
                        + " the type dev.kopru.connector.store.Store");
    }
}
