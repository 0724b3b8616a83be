package dev.kopru.guard;

import dev.kopru.run.OutOfMemory;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** One check, which goes on once at a time however often it is asked for, and is waited for until its bound. */
class HealthCheck {

    /** An answer stays good for those who were kept waiting by another check, and came to this one only then. */
    private static final Duration ROUND = Duration.ofMillis(500);

    private final HealthIndicator indicator;
    private final Status silent;
    private final Duration bound;
    private final Executor threads;
    private @Nullable Asked last;

    HealthCheck(HealthIndicator indicator, Status silent, Duration bound, Executor threads) {
        this.indicator = indicator;
        this.silent = silent;
        this.bound = bound;
        this.threads = threads;
    }

    /** Unless it is going on, or has just been answered. */
    synchronized Asked begin() {
        Asked asked = last;
        if (asked == null
                || asked.answer.isDone() && asked.age() > bound.plus(ROUND).toNanos()) {
            asked = new Asked(new FutureTask<>(indicator::health), System.nanoTime());
            last = asked;
            threads.execute(asked.answer);
        }
        return asked;
    }

    /** The bound counts from its beginning, whoever began it: what hangs is not waited for again. */
    Health answer() {
        Asked asked = begin();
        try {
            long left = Math.max(0, bound.toNanos() - asked.age());
            return Objects.requireNonNull(asked.answer.get(left, TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return trouble("no answer for " + TimeUnit.NANOSECONDS.toMillis(asked.age()) + " ms");
        } catch (ExecutionException e) {
            OutOfMemory.endProcessAfter(e);
            return trouble(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return trouble("not waited for");
        }
    }

    private Health trouble(String text) {
        return Health.status(silent).withDetail("trouble", text).build();
    }

    /** A check that was begun. */
    private record Asked(FutureTask<@Nullable Health> answer, long begun) {

        long age() {
            return System.nanoTime() - begun;
        }
    }
}
