package dev.kopru.connector.store.vendure;

import dev.kopru.port.Connector;
import dev.kopru.port.Port;
import dev.kopru.port.Trial;
import java.util.Set;

/** Serves the orders of a Vendure shop. */
final class VendureConnector implements Connector {

    static final String NAME = "vendure";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int portsVersion() {
        return Port.VERSION;
    }

    @Override
    public Trial tried() {
        return Trial.PROGRAM;
    }

    @Override
    public Set<Port> ports() {
        return Set.of(Port.ORDERS);
    }
}
