package dev.kopru.worker;

import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import java.util.function.Consumer;

/** A worker that nobody can send work to is not started. */
final class WorkerCheck implements StartCheck {

    private static final String RABBIT = "rabbit";

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        if (start.isWorker()) {
            boolean told = RABBIT.equalsIgnoreCase(
                    start.environment().getProperty("kopru.partitioning", "").strip());
            findings.accept(told ? Finding.right("worker-good") : Finding.problem("worker-local"));
        }
    }
}
