package dev.kopru.worker;

import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import java.util.function.Consumer;

/** A worker that nobody can send work to is not started. */
final class WorkerCheck implements StartCheck {

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        if (start.isWorker()) {
            findings.accept(start.sharesParts() ? Finding.right("worker-good") : Finding.problem("worker-local"));
        }
    }
}
