package dev.kopru.partition.remote;

import dev.kopru.finding.FindingWords;
import dev.kopru.port.Neighbour;
import dev.kopru.run.OutOfMemory;
import dev.kopru.run.lease.Node;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.DisposableBean;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells nodes over RabbitMQ which parts are to be had. A message is a hint and holds a number: who has a part is decided by the
 * database. It is taken off the queue at once, so that a node that dies or works for hours holds back none.
 */
class PartQueue implements Neighbour, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PartQueue.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of a version that nobody runs any more. */
    private static final Duration UNUSED = Duration.ofDays(7);

    private final RabbitTemplate broker;
    private final AmqpAdmin admin;
    private final Queue queue;
    private final String version;
    private final ExecutorService teller = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "part-teller");
        thread.setDaemon(true);
        return thread;
    });
    private Future<?> telling = CompletableFuture.completedFuture(null);
    private volatile boolean declared;
    private volatile @Nullable String trouble;

    /** @param installation what distinguishes those who share a broker */
    PartQueue(RabbitTemplate broker, AmqpAdmin admin, Node node, String installation, PartTimes times) {
        this.broker = broker;
        this.admin = admin;
        this.version = node.version();
        this.queue = queue(installation, version, times);
    }

    /** As Köprü declares it. */
    static Queue queue(String installation, String version, PartTimes times) {
        return QueueBuilder.durable("kopru.parts." + installation + "." + version)
                .expires((int) UNUSED.toMillis())
                .ttl((int) times.tellAgain().toMillis())
                .build();
    }

    /** What a message says: the number of the part's step execution, and for those who look at queues whose it is. */
    private record Told(long part, String step, String version) {}

    @Override
    public String name() {
        return "rabbitmq";
    }

    @Override
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Does not wait: a broker may hold for minutes whoever speaks to it. What it has not taken by the next time is told again later. */
    synchronized void tell(Collection<OpenPart> parts) {
        if (teller.isShutdown()) {
            return;
        }
        if (telling.isDone()) {
            telling = teller.submit(OutOfMemory.watched(() -> parts.forEach(this::say)));
        } else {
            isAway("it does not take what it is told");
        }
    }

    /** For others: this node has heard of it, and must leave it alone. */
    void putBack(long part) {
        say(part, "");
    }

    private void say(OpenPart part) {
        say(part.id(), part.name());
    }

    private void say(long part, String step) {
        byte[] text = JSON.writeValueAsBytes(new Told(part, step, version));
        Message message =
                MessageBuilder.withBody(text).setContentType("application/json").build();
        spoken(() -> {
            broker.send("", queue.getName(), message);
            return true;
        });
    }

    /** The next part that somebody told of; nothing where there is none, or the broker is away. */
    OptionalLong next() {
        return spoken(() -> Optional.ofNullable(broker.receive(queue.getName())))
                .flatMap(message -> message)
                .map(PartQueue::part)
                .orElse(OptionalLong.empty());
    }

    private static OptionalLong part(Message message) {
        try {
            return OptionalLong.of(JSON.readValue(message.getBody(), Told.class).part());
        } catch (JacksonException e) {
            log.warn(
                    "A message that is none of Köprü's is left out: {}",
                    new String(message.getBody(), StandardCharsets.UTF_8));
            return OptionalLong.empty();
        }
    }

    private <T> Optional<T> spoken(Supplier<T> words) {
        try {
            if (!declared) {
                admin.declareQueue(queue);
                declared = true;
            }
            T answer = words.get();
            answers();
            return Optional.of(answer);
        } catch (AmqpException e) {
            // It may have lost its queues with all else.
            declared = false;
            isAway(said(e));
            return Optional.empty();
        }
    }

    private synchronized void answers() {
        if (trouble != null) {
            log.info("RabbitMQ answers again");
            trouble = null;
        }
    }

    private String said(AmqpException e) {
        ConnectionFactory factory = broker.getConnectionFactory();
        return QueueTrouble.of(e, queue, factory.getVirtualHost(), factory.getUsername())
                .map(trouble -> FindingWords.say(trouble, Locale.ENGLISH))
                .orElseGet(() -> root(e));
    }

    private static String root(AmqpException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private synchronized void isAway(String now) {
        if (trouble == null) {
            log.warn("RabbitMQ cannot be used, other nodes hear of no parts until it can: {}", now);
        }
        trouble = now;
    }

    @Override
    public void destroy() {
        teller.shutdownNow();
    }
}
