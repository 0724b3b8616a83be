package dev.kopru.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a database with an impossible time as a sentence and a remedy instead of a stack trace. */
final class ServerClockFailureAnalyzer extends AbstractFailureAnalyzer<ServerClockException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ServerClockException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
