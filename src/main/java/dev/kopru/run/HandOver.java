package dev.kopru.run;

import org.jspecify.annotations.Nullable;
import org.springframework.core.task.TaskExecutor;

/** Takes a run's work from the operator that created it; the launcher, on the same thread, picks it up. */
final class HandOver implements TaskExecutor {

    private final ThreadLocal<@Nullable Runnable> work = new ThreadLocal<>();

    @Override
    public void execute(Runnable task) {
        work.set(task);
    }

    Runnable take() {
        Runnable task = work.get();
        work.remove();
        if (task == null) {
            throw new IllegalStateException("The operator created a run without work");
        }
        return task;
    }
}
