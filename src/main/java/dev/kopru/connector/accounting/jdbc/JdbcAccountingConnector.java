package dev.kopru.connector.accounting.jdbc;

import dev.kopru.port.Absence;
import dev.kopru.port.Composition;
import dev.kopru.port.Connector;
import dev.kopru.port.Port;
import dev.kopru.port.Trial;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;

/** Serves those ports of the books for which the folder has statements. */
final class JdbcAccountingConnector implements Connector {

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
        return JdbcAccountingConfiguration.SIDE.operations().keySet();
    }

    @Override
    public Optional<Absence> absence(Port port, Environment settings) {
        AccountingProperties properties = AccountingProperties.of(settings);
        return JdbcAccountingConfiguration.SIDE
                        .servedIfReadable(properties.folder(new DefaultResourceLoader()))
                        .contains(port)
                ? Optional.empty()
                : Optional.of(Absence.of(port, "PORT_WITHOUT_SQL", properties.statements()));
    }
}
