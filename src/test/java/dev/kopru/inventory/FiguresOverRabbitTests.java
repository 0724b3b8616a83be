package dev.kopru.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The comparison of all stock in parts that a node hears of over a real broker. */
@EnabledIfEnvironmentVariable(
        named = "KOPRU_TEST_RABBITMQ",
        matches = ".+:\\d+",
        disabledReason = "there is no RabbitMQ: run src/test/rabbitmq/with-rabbitmq, or name one as host:port")
@TestPropertySource(
        properties = {
            "kopru.partitioning=rabbit",
            "kopru.partitions=3",
            "kopru.home=${test.home:target}/figures-rabbit-tests",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=figures-rabbit-tests"
        })
class FiguresOverRabbitTests extends InventoryScenario {

    private static final int SKUS = 60;

    @Autowired
    private MeterRegistry metrics;

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry properties) {
        String[] broker = System.getenv("KOPRU_TEST_RABBITMQ").split(":");
        properties.add("spring.rabbitmq.host", () -> broker[0]);
        properties.add("spring.rabbitmq.port", () -> broker[1]);
    }

    @Test
    void allFiguresAreShownAndCountedOnceAndDriftIsThatOfAllParts() {
        for (int n = 0; n < SKUS; n++) {
            sku("S%03d".formatted(n), "5");
        }
        runs(SKUS, 0, 0);
        List.of("S003", "S030", "S059").forEach(sku -> shop.edit(sku, "99"));
        clock.advance(Duration.ofHours(7));

        JobRunner.Ended run = runs();

        assertThat(memory.jdbc()
                        .queryForList(
                                "SELECT CONCAT(name, ' ', ended_at IS NOT NULL) FROM step_part WHERE run_id = ? ORDER BY id",
                                String.class,
                                run.runId()))
                .containsExactlyInAnyOrder("fullComparison:1 1", "fullComparison:2 1", "fullComparison:3 1");
        assertThat(run.step("fullComparison")).isEqualTo(Counts.of(3, SKUS - 3, 0));
        assertThat(metrics.get("kopru.inventory.drift").gauge().value()).isEqualTo(3);
        assertThat(shop.shown()).hasSize(SKUS).allSatisfy((sku, shown) -> assertThat(shown)
                .isEqualTo("5"));
        anotherRunChangesNothing();
    }
}
