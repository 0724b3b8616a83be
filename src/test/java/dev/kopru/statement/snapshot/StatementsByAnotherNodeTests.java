package dev.kopru.statement.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.partition.remote.NodeBeside;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The same while all parts are taken by another node. */
@Import(NodeBeside.Settings.class)
@TestPropertySource(
        properties = {
            "kopru.partitioning=rabbit",
            "spring.rabbitmq.host=127.0.0.1",
            "spring.rabbitmq.port=1",
            "kopru.home=${test.home:target}/statement-beside-tests",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=statement-beside-tests"
        })
class StatementsByAnotherNodeTests extends StatementsInPartsTests {

    @AfterEach
    void allPartsWereTheOtherNodes() {
        assertThat(memory.jdbc().queryForList("SELECT DISTINCT node FROM step_part", String.class))
                .containsExactly(NodeBeside.NAME);
    }
}
