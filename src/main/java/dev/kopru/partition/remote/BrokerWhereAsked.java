package dev.kopru.partition.remote;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Who did not ask for a broker has no trace of one: no bean, no connection, no line in the health. */
final class BrokerWhereAsked implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String BROKER = "org.springframework.boot.amqp.";

    private boolean asked;

    @Override
    public void setEnvironment(Environment environment) {
        asked = RemoteConfiguration.RABBIT.equalsIgnoreCase(
                Objects.requireNonNullElse(environment.getProperty(RemoteConfiguration.PARTITIONING), "")
                        .strip());
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] matches = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String name = classes[i];
            matches[i] = asked || name == null || !name.startsWith(BROKER);
        }
        return matches;
    }
}
