package dev.kopru.port;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/** Both sides, composed port by port: who serves each, and why nobody serves the others. */
public final class Composition {

    /** The connector that reaches a side through its database. */
    public static final String DATABASE = "jdbc";

    /** In place of a connector: nobody is to serve it. */
    public static final String NONE = "none";

    private final Map<Port, String> chosen = new EnumMap<>(Port.class);
    private final Map<Port, Absence> absent = new EnumMap<>(Port.class);

    private Composition() {}

    public static Composition of(Environment settings) {
        return of(settings, Connectors.of(settings).all());
    }

    static Composition of(Environment settings, List<Connector> connectors) {
        Composition composition = new Composition();
        for (Port port : Port.values()) {
            String name = chosen(port, settings);
            composition.chosen.put(port, name);
            absence(port, name, settings, connectors).ifPresent(absence -> composition.absent.put(port, absence));
        }
        return composition;
    }

    private static Optional<Absence> absence(Port port, String name, Environment settings, List<Connector> connectors) {
        if (name.equals(NONE)) {
            return Optional.of(Absence.of(port, "PORT_SWITCHED_OFF", setting(port, settings)));
        }
        return connectors.stream()
                .filter(connector ->
                        connector.name().equals(name) && connector.ports().contains(port))
                .findFirst()
                .map(connector -> connector.absence(port, settings))
                .orElseGet(() -> Optional.of(Absence.of(port, "PORT_NOT_OFFERED", name, setting(port, settings))));
    }

    private static String chosen(Port port, Environment settings) {
        return settings.getProperty(setting(port, settings), port == Port.MEDIA ? "folder" : DATABASE)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** The setting that rules: the port's own, or else its side's. */
    private static String setting(Port port, Environment settings) {
        String own = ownSetting(port);
        boolean ruled = port == Port.MEDIA || !settings.getProperty(own, "").isBlank();
        return ruled ? own : sideSetting(port);
    }

    /** Where one connector is chosen for all ports of a side. */
    static String sideSetting(Port port) {
        return "kopru." + port.side() + ".connector";
    }

    /** Every connector that is chosen for some port, by its name. */
    static Set<String> chosenNames(Environment settings) {
        return Arrays.stream(Port.values()).map(port -> chosen(port, settings)).collect(Collectors.toSet());
    }

    /** Where a connector is chosen for this port alone. */
    public static String ownSetting(Port port) {
        return port == Port.MEDIA ? "kopru.store.media" : "kopru." + port.side() + ".ports." + port.word();
    }

    /** Whether this connector serves it. */
    public boolean isServed(Port port, String connector) {
        return !absent.containsKey(port) && connector.equals(chosen.get(port));
    }

    /** Who is chosen to serve it. */
    public String connector(Port port) {
        return Objects.requireNonNull(chosen.get(port));
    }

    /** Whether some port of the side is served through a database. */
    public boolean hasDatabase(String side) {
        return Port.of(side).stream().anyMatch(port -> isServed(port, DATABASE));
    }

    /** Why nobody serves it; empty where somebody does. */
    public Optional<Absence> absence(Port port) {
        return Optional.ofNullable(absent.get(port));
    }
}
