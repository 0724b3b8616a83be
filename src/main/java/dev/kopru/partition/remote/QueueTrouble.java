package dev.kopru.partition.remote;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.ShutdownSignalException;
import dev.kopru.finding.Finding;
import java.util.Optional;
import org.springframework.amqp.core.Queue;

/** What a person has to mend about Köprü's queue before RabbitMQ lets it be used. */
final class QueueTrouble {

    private QueueTrouble() {}

    /** Nothing where it is something else that went wrong. */
    static Optional<Finding> of(Throwable thrown, Queue queue, String virtualHost, String user) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ShutdownSignalException end && end.getReason() instanceof AMQP.Channel.Close close) {
                return switch (close.getReplyCode()) {
                    case AMQP.PRECONDITION_FAILED, AMQP.RESOURCE_LOCKED ->
                        Optional.of(Finding.problem("rabbit-queue-other", queue.getName(), virtualHost));
                    case AMQP.ACCESS_REFUSED ->
                        Optional.of(Finding.problem("rabbit-queue-denied", queue.getName(), virtualHost, user));
                    default -> Optional.empty();
                };
            }
        }
        return Optional.empty();
    }
}
