package dev.kopru.partition.remote;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import com.rabbitmq.client.impl.ForgivingExceptionHandler;
import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import dev.kopru.text.BuiltVersion;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.springframework.amqp.core.Queue;
import org.springframework.boot.amqp.autoconfigure.RabbitProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;

/** Looks whether RabbitMQ lets this node in, where parts of runs are told of over it. */
final class BrokerCheck implements StartCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String ROOT = "/";

    /** A service works on alone while it is away, and learns of it in its health. */
    @Override
    public void look(Start start, Consumer<Finding> findings) {
        if (start.sharesParts() && (start.isCheck() || start.isWorker())) {
            try {
                RabbitProperties settings =
                        Binder.get(start.environment()).bindOrCreate("spring.rabbitmq", RabbitProperties.class);
                findings.accept(look(new Broker(settings), queue(start), start.isCheck()));
            } catch (BindException e) {
                String why = String.valueOf(
                        e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
                findings.accept(Finding.problem("rabbit-settings", why));
            }
        }
    }

    /** Nothing where nobody can have made it yet: its name stands in a table that the start makes. */
    private static Optional<Queue> queue(Start start) {
        return Installation.name(start.environment())
                .map(name -> PartQueue.queue(name, BuiltVersion.read(), PartTimes.USUAL));
    }

    /** The first of several addresses: the others are there for when it is away. */
    private record Broker(RabbitProperties settings) {

        String host() {
            return settings.determineHost();
        }

        int port() {
            return settings.determinePort();
        }

        String address() {
            return host() + ":" + port();
        }

        String user() {
            return Objects.requireNonNullElse(settings.determineUsername(), "");
        }

        String virtualHost() {
            return Objects.requireNonNullElse(settings.determineVirtualHost(), ROOT);
        }

        /**
         * With TLS only that somebody is there: certificates are a matter of the start.
         *
         * @return what is wrong with the queue
         */
        Optional<Finding> greet(Optional<Queue> queue) throws IOException, TimeoutException {
            if (settings.getSsl().determineEnabled()) {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(host(), port()), (int) PATIENCE.toMillis());
                }
                return Optional.empty();
            }
            ConnectionFactory factory = new ConnectionFactory();
            factory.setHost(host());
            factory.setPort(port());
            factory.setVirtualHost(virtualHost());
            factory.setUsername(user());
            factory.setPassword(settings.determinePassword());
            factory.setConnectionTimeout((int) PATIENCE.toMillis());
            factory.setHandshakeTimeout((int) PATIENCE.toMillis());
            factory.setAutomaticRecoveryEnabled(false);
            factory.setExceptionHandler(new ForgivingExceptionHandler() {
                /** What is wrong is found, and said in words that are understood. */
                @Override
                protected void log(String message, Throwable thrown) {}
            });
            try (Connection connection = factory.newConnection("kopru check")) {
                return queue.isEmpty() ? Optional.empty() : trouble(connection, queue.get());
            }
        }

        /** Where it is not there, none is made: Köprü's start does. */
        private Optional<Finding> trouble(Connection connection, Queue queue) throws IOException {
            try {
                connection.openChannel().orElseThrow().queueDeclarePassive(queue.getName());
                connection
                        .openChannel()
                        .orElseThrow()
                        .queueDeclare(queue.getName(), queue.isDurable(), false, false, queue.getArguments());
                return Optional.empty();
            } catch (IOException e) {
                return QueueTrouble.of(e, queue, virtualHost(), user());
            }
        }
    }

    /** @param isCheck a worker goes on without a broker that is only away: it may be there in a minute */
    private static Finding look(Broker broker, Optional<Queue> queue, boolean isCheck) {
        try {
            return broker.greet(queue)
                    .orElseGet(() -> Finding.right("rabbit-good", broker.address(), broker.virtualHost()));
        } catch (UnknownHostException e) {
            return Finding.problem("rabbit-no-host", broker.host());
        } catch (PossibleAuthenticationFailureException e) {
            return Finding.problem("rabbit-login", broker.address(), broker.user());
        } catch (ConnectException | NoRouteToHostException | SocketTimeoutException | TimeoutException e) {
            return isCheck
                    ? Finding.problem("rabbit-silent", broker.address(), said(e))
                    : Finding.notice("rabbit-silent", broker.address(), said(e));
        } catch (IOException e) {
            return isRefused(e)
                    ? Finding.problem("rabbit-denied", broker.address(), broker.user(), broker.virtualHost())
                    : Finding.problem("rabbit-other", broker.address(), said(e));
        }
    }

    /** By its virtual host, whether there is none or the user has no rights there. */
    private static boolean isRefused(IOException e) {
        return e.getCause() instanceof ShutdownSignalException end
                && end.getReason() instanceof AMQP.Connection.Close close
                && (close.getReplyCode() == AMQP.NOT_ALLOWED || close.getReplyCode() == AMQP.ACCESS_REFUSED);
    }

    private static String said(Exception e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }
}
