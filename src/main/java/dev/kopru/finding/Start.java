package dev.kopru.finding;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertyResolver;

/** A start that is about to be made, and the settings it would have. */
public record Start(Kind kind, ConfigurableEnvironment environment) {

    /** The setting that makes a worker of a service. */
    public static final String WORKER = "kopru.worker";

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

    /** Whether nodes tell each other of parts of runs over RabbitMQ. */
    public boolean sharesParts() {
        return environment.getProperty("kopru.partitioning", "").strip().equalsIgnoreCase("rabbit");
    }

    /** Whether these settings start a service that works for the runs of others and begins none. */
    public static boolean isWorker(PropertyResolver settings) {
        return settings.getProperty(WORKER, "").strip().equals("true");
    }

    /** Whether such a one is started. */
    public boolean isWorker() {
        return isWorker(environment);
    }
}
