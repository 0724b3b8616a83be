package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Counts;
import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The images of a run in parts that a node hears of over a real broker. */
@EnabledIfEnvironmentVariable(
        named = "KOPRU_TEST_RABBITMQ",
        matches = ".+:\\d+",
        disabledReason = "there is no RabbitMQ: run src/test/rabbitmq/with-rabbitmq, or name one as host:port")
@TestPropertySource(
        properties = {
            "kopru.partitioning=rabbit",
            "kopru.partitions=3",
            "kopru.home=${test.home:target}/card-rabbit-tests",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=card-rabbit-tests"
        })
class ImagesOverRabbitTests extends CardJobScenario {

    private static final int CARDS = 12;

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry properties) {
        String[] broker = System.getenv("KOPRU_TEST_RABBITMQ").split(":");
        properties.add("spring.rabbitmq.host", () -> broker[0]);
        properties.add("spring.rabbitmq.port", () -> broker[1]);
    }

    @Test
    void allImagesAreMadeAndShownAndCountedOnce() {
        for (int n = 0; n < CARDS; n++) {
            pictures.put("p-" + n + ".jpg", Pictures.jpeg(200, 100 + n, Color.RED));
            books.put(ACard.of("C-" + n).file("p-" + n + ".jpg"));
        }

        var run = runs(CARDS, 0, 0);

        assertThat(memory.partsOf("images", run.runId())).hasSize(3).allSatisfy((part, status) -> assertThat(status)
                .isEqualTo("COMPLETED"));
        assertThat(run.step("images")).isEqualTo(Counts.of(CARDS, 0, 0));
        assertThat(pictures.media()).hasSize(3 * CARDS).containsExactlyInAnyOrderElementsOf(shop.allImages());
        anotherRunChangesNothing();
    }
}
