package dev.kopru.connector.sql;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start-up in plain words which SQL file is wrong and what it should contain. */
class BadStatementFailureAnalyzer extends AbstractFailureAnalyzer<BadStatementException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BadStatementException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
