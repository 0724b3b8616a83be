package dev.kopru.connector.store.media;

import dev.kopru.port.Connector;
import dev.kopru.port.Port;
import dev.kopru.port.Trial;
import java.util.Set;

/** Serves the shop's files from a folder. */
final class FolderConnector implements Connector {

    static final String NAME = "folder";

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
        return Set.of(Port.MEDIA);
    }
}
