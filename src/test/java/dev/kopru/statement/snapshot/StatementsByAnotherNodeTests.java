package dev.kopru.statement.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.partition.remote.NodeBeside;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The same while all parts of steps that were cut are taken by another node. */
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

    private static final String OF_CUT_STEPS = "SELECT DISTINCT p.node FROM step_part p JOIN step_part other"
            + " ON other.run_id = p.run_id AND other.id <> p.id"
            + " AND SUBSTRING_INDEX(other.name, ':', 1) = SUBSTRING_INDEX(p.name, ':', 1)";

    @AfterEach
    void allPartsWereTheOtherNodes() {
        assertThat(memory.jdbc().queryForList(OF_CUT_STEPS, String.class)).containsExactly(NodeBeside.NAME);
    }
}
