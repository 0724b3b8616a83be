package dev.kopru.statement.snapshot;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The same in parts that a node hears of over a real broker. */
@EnabledIfEnvironmentVariable(
        named = "KOPRU_TEST_RABBITMQ",
        matches = ".+:\\d+",
        disabledReason = "there is no RabbitMQ: run src/test/rabbitmq/with-rabbitmq, or name one as host:port")
@TestPropertySource(
        properties = {
            "kopru.partitioning=rabbit",
            "kopru.home=${test.home:target}/statement-rabbit-tests",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=statement-rabbit-tests"
        })
class StatementsOverRabbitTests extends StatementsInPartsTests {

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry properties) {
        String[] broker = System.getenv("KOPRU_TEST_RABBITMQ").split(":");
        properties.add("spring.rabbitmq.host", () -> broker[0]);
        properties.add("spring.rabbitmq.port", () -> broker[1]);
    }
}
