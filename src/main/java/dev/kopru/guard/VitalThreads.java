package dev.kopru.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The threads without which the process is a living corpse: those that accept connections, wake the timers and keep the
 * connection pools. They run from the start to the end, so one that is gone has died.
 */
@Component
class VitalThreads {

    private static final Pattern VITAL = Pattern.compile(".*(?:-Acceptor|-Poller|QuartzSchedulerThread| housekeeper)");

    private volatile Set<String> known = Set.of();

    @EventListener(ApplicationReadyEvent.class)
    void remember() {
        known = running();
    }

    /** The names of those that have died since the start. */
    List<String> dead() {
        Set<String> missing = new TreeSet<>(known);
        if (!missing.isEmpty()) {
            missing.removeAll(running());
        }
        return List.copyOf(missing);
    }

    private static Set<String> running() {
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        // The count is an estimate: more may have been started since.
        Thread[] threads = new Thread[2 * top.activeCount() + 50];
        int found = top.enumerate(threads);
        return Arrays.stream(threads, 0, found)
                .flatMap(thread ->
                        Stream.ofNullable(Objects.requireNonNull(thread).getName()))
                .filter(name -> VITAL.matcher(name).matches())
                .collect(Collectors.toSet());
    }
}
