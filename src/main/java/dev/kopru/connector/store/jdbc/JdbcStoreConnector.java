package dev.kopru.connector.store.jdbc;

import dev.kopru.port.Absence;
import dev.kopru.port.Composition;
import dev.kopru.port.Connector;
import dev.kopru.port.Port;
import dev.kopru.port.Trial;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;

/** Serves those ports of the shop for which the folder has statements. */
final class JdbcStoreConnector implements Connector {

    @Override
    public String name() {
        return Composition.DATABASE;
    }

    @Override
    public int portsVersion() {
        return Port.VERSION;
    }

    @Override
    public Trial tried() {
        return Trial.OWN_SCHEMA;
    }

    @Override
    public Set<Port> ports() {
        return JdbcStoreConfiguration.SIDE.operations().keySet();
    }

    @Override
    public Optional<Absence> absence(Port port, Environment settings) {
        StoreProperties properties = StoreProperties.of(settings);
        return JdbcStoreConfiguration.SIDE
                        .servedIfReadable(properties.folder(new DefaultResourceLoader()))
                        .contains(port)
                ? Optional.empty()
                : Optional.of(Absence.of(port, "PORT_WITHOUT_SQL", properties.statements()));
    }
}
