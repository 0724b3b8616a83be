package dev.kopru.partition.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.finding.Start;
import dev.kopru.text.BuiltVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.amqp.core.Queue;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether RabbitMQ can be used is told before it is needed. */
class BrokerCheckTests {

    @Test
    void whoDidNotAskForABrokerHearsNothingOfOne() {
        assertThat(found(Start.Kind.CHECK, "kopru.partitioning=local")).isEmpty();
        assertThat(found(Start.Kind.CHECK)).isEmpty();
    }

    @Test
    void oneThatDoesNotAnswerIsAProblemToACheckAndANoticeToAWorker() {
        Finding found = one(Start.Kind.CHECK, 1);

        assertThat(found.isProblem()).isTrue();
        assertThat(FindingWords.say(found, Locale.ENGLISH))
                .startsWith("RabbitMQ 127.0.0.1:1 does not answer (")
                .contains("spring.rabbitmq.host", "the service works on alone");
        assertThat(FindingWords.say(found, FindingWords.TURKISH)).startsWith("RabbitMQ 127.0.0.1:1 yanıt vermiyor (");
        assertThat(one(Start.Kind.SERVICE, 1, "kopru.worker=true").weight()).isEqualTo(Finding.Weight.NOTICE);
        assertThat(found(Start.Kind.SERVICE, at(1)))
                .as("a service works on alone")
                .isEmpty();
    }

    /** As a machine does that has too much to do: the system takes the call, and nobody comes to speak. */
    @Test
    void oneThatTakesACallAndSaysNothingInTimeIsNoReasonForAWorkerNotToStart() throws IOException {
        try (ServerSocket slow = new ServerSocket(0, 9, InetAddress.getByName("127.0.0.1"))) {
            Finding found = one(Start.Kind.SERVICE, slow.getLocalPort(), "kopru.worker=true");

            assertThat(found.weight()).isEqualTo(Finding.Weight.NOTICE);
            assertThat(FindingWords.say(found, Locale.ENGLISH))
                    .startsWith("RabbitMQ 127.0.0.1:" + slow.getLocalPort() + " does not answer (");
            assertThat(one(Start.Kind.CHECK, slow.getLocalPort()).isProblem()).isTrue();
        }
    }

    @Test
    void somethingElseThatAnswersThereIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            new Thread(() -> hangUp(other)).start();

            Finding found = one(Start.Kind.CHECK, other.getLocalPort());

            assertThat(found.isProblem()).isTrue();
            assertThat(FindingWords.say(found, Locale.ENGLISH))
                    .startsWith("What answers at 127.0.0.1:" + other.getLocalPort() + " cannot be spoken to");
        }
    }

    @Test
    void aHostThatThereIsNotIsNamed() {
        Finding found = found(
                        Start.Kind.CHECK, "kopru.partitioning=rabbit", "spring.rabbitmq.host=no-such-host.invalid")
                .get(0);

        assertThat(found.code()).isEqualTo("rabbit-no-host");
        assertThat(found.arguments()).containsExactly("no-such-host.invalid");
    }

    @Test
    void aPortThatIsNoneIsTold() {
        assertThat(found(Start.Kind.CHECK, "kopru.partitioning=rabbit", "spring.rabbitmq.port=many")
                        .get(0)
                        .code())
                .isEqualTo("rabbit-settings");
    }

    @Test
    @EnabledIfEnvironmentVariable(
            named = PartsOverRabbitTests.BROKER,
            matches = ".+:\\d+",
            disabledReason = "there is no RabbitMQ: run src/test/rabbitmq/with-rabbitmq, or name one as host:port")
    void aRealOneSaysWhomItLetsIn() {
        String[] broker = System.getenv(PartsOverRabbitTests.BROKER).split(":");
        int port = Integer.parseInt(broker[1]);

        assertThat(one(Start.Kind.CHECK, port)).isEqualTo(Finding.right("rabbit-good", "127.0.0.1:" + port, "/"));
        assertThat(one(Start.Kind.CHECK, port, "spring.rabbitmq.password=x").code())
                .isEqualTo("rabbit-login");
        Finding denied = one(Start.Kind.CHECK, port, "spring.rabbitmq.virtual-host=elsewhere");
        assertThat(denied).isEqualTo(Finding.problem("rabbit-denied", "127.0.0.1:" + port, "guest", "elsewhere"));
    }

    @Test
    @EnabledIfEnvironmentVariable(
            named = PartsOverRabbitTests.BROKER,
            matches = ".+:\\d+",
            disabledReason = "there is no RabbitMQ: run src/test/rabbitmq/with-rabbitmq, or name one as host:port")
    void aQueueThatWasDeclaredOtherwiseIsToldAndOneThatIsNotThereIsNotMade() throws IOException, TimeoutException {
        int port = Integer.parseInt(System.getenv(PartsOverRabbitTests.BROKER).split(":")[1]);
        ConnectionFactory factory = new ConnectionFactory();
        factory.setPort(port);
        try (Schemas schemas = TestDatabase.fresh();
                Connection broker = factory.newConnection()) {
            String[] own = TestDatabase.properties(schemas);
            Queue queue = PartQueue.queue(
                    Installation.name(JdbcClient.create(schemas.own())), BuiltVersion.read(), PartTimes.USUAL);
            String name = queue.getName();
            Channel channel = broker.createChannel();

            assertThat(one(Start.Kind.CHECK, port, own).code()).isEqualTo("rabbit-good");
            channel.queueDeclare(name, false, false, false, Map.of());
            Finding other = one(Start.Kind.CHECK, port, own);

            assertThat(other).isEqualTo(Finding.problem("rabbit-queue-other", name, "/"));
            assertThat(FindingWords.say(other, Locale.ENGLISH)).contains("rabbitmqctl -p / delete_queue " + name);
            assertThat(FindingWords.say(other, FindingWords.TURKISH)).contains("rabbitmqctl -p / delete_queue " + name);
            channel.queueDelete(name);
            channel.queueDeclare(name, true, false, false, queue.getArguments());
            assertThat(one(Start.Kind.CHECK, port, own).code()).isEqualTo("rabbit-good");
            channel.queueDelete(name);
        }
    }

    private static void hangUp(ServerSocket server) {
        try (Socket asked = server.accept()) {
            asked.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Finding one(Start.Kind kind, int port, String... more) {
        List<Finding> found =
                found(kind, Stream.concat(Stream.of(at(port)), Stream.of(more)).toArray(String[]::new));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String[] at(int port) {
        return new String[] {
            "kopru.partitioning=rabbit", "spring.rabbitmq.host=127.0.0.1", "spring.rabbitmq.port=" + port
        };
    }

    private static List<Finding> found(Start.Kind kind, String... settings) {
        Map<String, Object> given = new HashMap<>();
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            given.put(parts[0], parts[1]);
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        List<Finding> findings = new ArrayList<>();
        new BrokerCheck().look(new Start(kind, environment), findings::add);
        return findings;
    }
}
