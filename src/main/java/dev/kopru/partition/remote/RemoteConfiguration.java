package dev.kopru.partition.remote;

import dev.kopru.partition.StepsInParts;
import dev.kopru.run.StopRequests;
import dev.kopru.run.lease.Node;
import dev.kopru.run.lease.SilentNodes;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that a node needs to have parts worked on elsewhere, and to work on those of others. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = RemoteConfiguration.PARTITIONING, havingValue = RemoteConfiguration.RABBIT)
class RemoteConfiguration {

    static final String PARTITIONING = "kopru.partitioning";
    static final String RABBIT = "rabbit";

    @Bean
    PartTable partTable(JdbcClient jdbc, Node node, PartTimes times, SilentNodes silent) {
        return new PartTable(jdbc, node, times, silent);
    }

    @Bean
    PartBeats partBeats(PartTable table, PartTimes times) {
        return new PartBeats(table, times);
    }

    @Bean
    PartWork partWork(
            PartTable table, PartBeats beats, StepsInParts steps, JobRepository repository, StopRequests stopRequests) {
        return new PartWork(table, beats, steps, repository, stopRequests);
    }

    @Bean
    PartQueue partQueue(RabbitTemplate broker, AmqpAdmin admin, Node node, JdbcClient jdbc, PartTimes times) {
        return new PartQueue(broker, admin, node, Installation.name(jdbc), times);
    }

    @Bean
    RemoteParts remoteParts(
            PartTable table,
            PartQueue queue,
            PartWork work,
            StepsInParts steps,
            StopRequests stopRequests,
            JobRepository repository,
            PartTimes times) {
        return new RemoteParts(table, queue, work, steps, stopRequests, repository, times);
    }

    @Bean
    PartListener partListener(PartQueue queue, PartWork work, PartTable table, PartTimes times) {
        return new PartListener(queue, work, table, times);
    }

    @Bean
    PartTimes partTimes() {
        return PartTimes.USUAL;
    }
}
