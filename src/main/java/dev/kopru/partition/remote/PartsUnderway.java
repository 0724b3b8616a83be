package dev.kopru.partition.remote;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * The parts of a step until the last of them has ended. Nodes are told again of those that nobody has; where nobody takes one,
 * the run's own node does, so that a run ends without a broker and without a worker, too.
 */
final class PartsUnderway implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PartsUnderway.class);

    private final PartTable table;
    private final PartQueue queue;
    private final PartWork work;
    private final PartTimes times;
    private final StepExecution step;
    private final boolean fit;
    private final SimpleAsyncTaskExecutor own = new SimpleAsyncTaskExecutor("part-");
    private final Map<Long, Long> freeSince = new HashMap<>();
    private final Map<Long, Long> toldAt = new HashMap<>();
    private final AtomicBoolean atOwn = new AtomicBoolean();
    private String said = "";

    /** @param fit whether this node has what others must have that work on these parts */
    PartsUnderway(PartTable table, PartQueue queue, PartWork work, PartTimes times, StepExecution step, boolean fit) {
        this.table = table;
        this.queue = queue;
        this.work = work;
        this.times = times;
        this.step = step;
        this.fit = fit;
    }

    /** Also comes back where the run has lost its lease: by then another one may be at the same work. */
    void await(Collection<StepExecution> parts, BooleanSupplier stopAsked) throws InterruptedException {
        List<Long> ids = parts.stream().map(StepExecution::getId).toList();
        List<OpenPart> open = table.open(ids);
        while (!open.isEmpty() && !step.isTerminateOnly()) {
            List<OpenPart> free = open.stream().filter(OpenPart::free).toList();
            if (stopAsked.getAsBoolean()) {
                free.forEach(part -> work.stop(part.id()));
            } else if (ids.size() == 1) {
                // Nobody else could make it shorter, and it would wait behind whatever the nodes are at.
                free.forEach(this::workOnOwn);
            } else {
                offer(free, free.size() < open.size(), System.nanoTime());
                say(parts.size(), open);
            }
            Thread.sleep(times.look().toMillis());
            open = table.open(ids);
        }
    }

    /** @param others at work on parts of this step, as far as this node is not fit for them itself */
    private void offer(List<OpenPart> free, boolean others, long now) {
        freeSince.keySet().retainAll(free.stream().map(OpenPart::id).toList());
        List<OpenPart> told = free.stream()
                .filter(part -> freeSince.putIfAbsent(part.id(), now) == null || isToBeTold(part, now))
                .toList();
        // All nodes may be waiting for what it has locked, so that none would take its part.
        told.forEach(part -> table.freeLocks(part.id()));
        tell(told.stream().filter(part -> isToBeTold(part, now)).toList(), now);
        if (!fit && others) {
            // They come to all of them in time, and make of them what this node cannot.
            return;
        }
        free.stream()
                .filter(part -> nobodyElseComes(freeSince.getOrDefault(part.id(), now), now))
                .findFirst()
                .ifPresent(this::workOnOwn);
    }

    private boolean nobodyElseComes(long since, long now) {
        return isOver(since, now, times.alone()) || queue.trouble().isPresent() && isOver(since, now, times.unheard());
    }

    /** One at a time, whatever else this node works on: a short step need not wait for the long one of another job. */
    private void workOnOwn(OpenPart part) {
        if (atOwn.compareAndSet(false, true)) {
            own.execute(() -> {
                try {
                    work.own(part.id());
                } finally {
                    atOwn.set(false);
                }
            });
        }
    }

    private boolean isToBeTold(OpenPart part, long now) {
        Long told = toldAt.get(part.id());
        return told == null || isOver(told, now, times.tellAgain());
    }

    private void tell(List<OpenPart> parts, long now) {
        if (!parts.isEmpty()) {
            parts.forEach(part -> toldAt.put(part.id(), now));
            queue.tell(parts);
        }
    }

    private static boolean isOver(long since, long now, Duration time) {
        return now - since >= time.toNanos();
    }

    /** What it waits for, whenever that is something else. */
    private void say(int all, List<OpenPart> open) {
        String now = Stream.of(working(open), waiting(open))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        if (!now.equals(said)) {
            said = now;
            log.info(
                    "{} of run {} waits for {} of {} parts, {}",
                    step.getStepName(),
                    step.getJobExecutionId(),
                    open.size(),
                    all,
                    now);
        }
    }

    private static Optional<String> working(List<OpenPart> open) {
        String nodes = open.stream()
                .filter(part -> !part.free())
                .flatMap(part -> Optional.ofNullable(part.node()).stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return nodes.isEmpty() ? Optional.empty() : Optional.of("worked on by " + nodes);
    }

    private Optional<String> waiting(List<OpenPart> open) {
        long free = open.stream().filter(OpenPart::free).count();
        String where = queue.trouble()
                .map(trouble -> "RabbitMQ cannot be used, this node works on them itself")
                .orElse("nodes of this version are told of them");
        return free == 0 ? Optional.empty() : Optional.of(free + " that nobody works on: " + where);
    }

    @Override
    public void close() {
        own.close();
    }
}
