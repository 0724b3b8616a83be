package dev.kopru.partition.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.record.Counts;
import dev.kopru.run.JobRuns;
import dev.kopru.run.RunCounts;
import dev.kopru.run.TestNode;
import dev.kopru.run.lease.Node;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** A broker that loses what it was given: messages, or its queues with them. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LostMessagesTests {

    @Test
    void partsOfWhichAllMessagesWereLostAreToldOfAgain() {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh();
                TestNode node = TestNode.start(WithForgetfulBroker.class, schemas, "forgetful", NineScenario.AWAY)) {
            JdbcTemplate jdbc = node.bean(JdbcTemplate.class);
            jdbc.execute("CREATE TABLE nine (n INT NOT NULL)");
            JobRuns.Started run = node.runs().start(NineJob.NAME, NineScenario.by(), Map.of());

            assertThat(node.ended(run).status()).isEqualTo("COMPLETED");

            assertThat(jdbc.queryForList("SELECT n FROM nine ORDER BY n", Integer.class))
                    .isEqualTo(NineScenario.NINE);
            assertThat(node.bean(RunCounts.class).byStep(run.runId())).containsEntry("nine", Counts.of(9, 0, 0));
        }
    }

    /** Loses what it is told first, and the node waits an hour for others before it works alone. */
    @Import(NineJob.class)
    static class WithForgetfulBroker {

        @Bean
        @Primary
        PartQueue forgetful(RabbitTemplate broker, AmqpAdmin admin, Node node, PartTimes times) {
            Queue<Long> told = new ConcurrentLinkedQueue<>();
            AtomicInteger tellings = new AtomicInteger();
            return new PartQueue(broker, admin, node, "forgetful", times) {
                @Override
                synchronized void tell(Collection<OpenPart> parts) {
                    if (tellings.getAndIncrement() > 0) {
                        parts.forEach(part -> told.add(part.id()));
                    }
                }

                @Override
                OptionalLong next() {
                    Long part = told.poll();
                    return part == null ? OptionalLong.empty() : OptionalLong.of(part);
                }
            };
        }
    }

    @Test
    void aQueueThatTheBrokerHasLostIsDeclaredAgain() {
        BrokerWithOneQueue broker = new BrokerWithOneQueue();
        PartQueue queue =
                new PartQueue(broker, broker.admin(), new Node("one", "test", "one"), "lost", PartTimes.USUAL);
        assertThat(queue.next()).hasValue(7);
        assertThat(queue.next()).hasValue(7);
        assertThat(broker.declared).hasValue(1);

        broker.isThere = false;
        assertThat(queue.next()).isEmpty();
        assertThat(queue.trouble()).hasValueSatisfying(why -> assertThat(why).contains("no such queue"));

        assertThat(queue.next()).hasValue(7);
        assertThat(queue.trouble()).isEmpty();
        assertThat(broker.declared).hasValue(2);
    }

    /** Has a message as long as the queue is there. */
    private static final class BrokerWithOneQueue extends RabbitTemplate {

        private final AtomicInteger declared = new AtomicInteger();
        private boolean isThere;

        BrokerWithOneQueue() {
            super(new CachingConnectionFactory("127.0.0.1", 1));
        }

        AmqpAdmin admin() {
            return new RabbitAdmin(getConnectionFactory()) {
                @Override
                public String declareQueue(org.springframework.amqp.core.Queue queue) {
                    declared.incrementAndGet();
                    isThere = true;
                    return queue.getName();
                }
            };
        }

        @Override
        public Message receive(String queueName) {
            if (!isThere) {
                throw new AmqpException("no such queue");
            }
            return MessageBuilder.withBody("{\"part\": 7}".getBytes(StandardCharsets.UTF_8))
                    .build();
        }
    }
}
