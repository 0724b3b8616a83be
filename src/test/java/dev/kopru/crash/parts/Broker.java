package dev.kopru.crash.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The RabbitMQ beside the tests; each test has a virtual host of its own there. */
record Broker(String host, int port, String virtualHost) {

    private static final String ADDRESS = "KOPRU_TEST_RABBITMQ";
    private static final String CONTROL = "KOPRU_TEST_RABBITMQCTL";
    private static final String USER = "guest";

    static Broker fresh(String virtualHost) {
        String[] address = Objects.requireNonNull(System.getenv(ADDRESS)).split(":");
        Broker broker = new Broker(address[0], Integer.parseInt(address[1]), virtualHost);
        broker.control("add_vhost", virtualHost);
        broker.control("set_permissions", "-p", virtualHost, USER, ".*", ".*", ".*");
        return broker;
    }

    List<String> settings() {
        return List.of(
                "--spring.rabbitmq.host=" + host,
                "--spring.rabbitmq.port=" + port,
                "--spring.rabbitmq.virtual-host=" + virtualHost);
    }

    /** All connections end, and none can be made until it is there again. */
    void goAway() {
        control("stop_app");
    }

    void comeBack() {
        control("start_app");
        control("await_startup");
    }

    private void control(String... words) {
        try {
            List<String> command = new ArrayList<>(List.of(Objects.requireNonNull(System.getenv(CONTROL))));
            Stream.of(words).forEach(command::add);
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        } catch (IOException e) {
            throw new IllegalStateException("The broker cannot be controlled", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the broker was controlled", e);
        }
    }
}
