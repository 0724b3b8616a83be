package com.example.acme;

import dev.kopru.port.Connector;
import dev.kopru.port.Port;
import dev.kopru.port.Trial;
import java.util.List;
import java.util.Set;

/** Takes the orders of an Acme shop, which keeps them in a text file. */
public class AcmeConnector implements Connector {

    static final String NAME = "acme";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int portsVersion() {
        return Port.VERSION;
    }

    @Override
    public Set<Port> ports() {
        return Set.of(Port.ORDERS);
    }

    @Override
    public List<Class<?>> configurations() {
        return List.of(AcmeConfiguration.class);
    }

    @Override
    public Trial tried() {
        return Trial.OWN_SCHEMA;
    }
}
