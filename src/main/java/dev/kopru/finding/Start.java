package dev.kopru.finding;

import org.springframework.core.env.ConfigurableEnvironment;

/** A start that is about to be made, and the settings it would have. */
public record Start(Kind kind, ConfigurableEnvironment environment) {

    /** What is started. */
    public enum Kind {
        SERVICE,
        RUN,
        /** Nothing: everything is only looked at. */
        CHECK
    }

    public boolean isCheck() {
        return kind == Kind.CHECK;
    }
}
