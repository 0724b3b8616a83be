package dev.kopru.setting.check;

import dev.kopru.finding.Finding;
import dev.kopru.port.Composition;
import dev.kopru.port.Port;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/** Settings of different places that cannot both be meant. */
record Contradictions(Binder binder, Consumer<Finding> findings) {

    private static final List<String> DATABASES =
            List.of("spring.datasource", "kopru.store.datasource", "kopru.accounting.datasource");

    private static final int MOST_PARTS = 64;

    static void look(ConfigurableEnvironment environment, Consumer<Finding> findings) {
        Contradictions contradictions = new Contradictions(Binder.get(environment), findings);
        contradictions.ports();
        contradictions.parts();
        contradictions.databases();
        contradictions.folders("store");
        contradictions.folders("accounting");
        if (Composition.of(environment).absence(Port.SHOP_STOCK).isEmpty()) {
            contradictions.days();
        }
    }

    private void ports() {
        String port = text("server.port");
        if (!port.isEmpty() && !port.equals("0") && port.equals(text("kopru.health.port"))) {
            findings.accept(Finding.problem("same-port", port));
        }
    }

    /** Each part takes connections to the database while it is worked on. */
    private void parts() {
        String parts = text("kopru.partitions");
        if (parts.matches("\\d{1,9}") && Integer.parseInt(parts) > MOST_PARTS) {
            findings.accept(Finding.problem("too-many-parts", parts, Integer.toString(MOST_PARTS)));
        }
    }

    /** A user without a server would be the embedded database's; two sides in one schema would share their tables. */
    private void databases() {
        for (String one : DATABASES) {
            if (text(one + ".url").isEmpty() && !(text(one + ".username") + text(one + ".password")).isEmpty()) {
                findings.accept(Finding.problem("login-without-url", one));
            }
        }
        String own = schema("spring.datasource");
        for (String neighbour : DATABASES.subList(1, DATABASES.size())) {
            if (!own.isEmpty() && own.equals(schema(neighbour))) {
                findings.accept(Finding.problem("same-schema", neighbour));
            }
        }
    }

    /** Of the two only the folder is read. */
    private void folders(String side) {
        String preset = text("kopru." + side + ".preset");
        if (!preset.isEmpty() && !text("kopru." + side + ".sql-location").isEmpty()) {
            findings.accept(Finding.notice("preset-and-folder", "kopru." + side));
        }
    }

    /** Orders that are too old to be imported never get a document, and would take stock for ever. */
    private void days() {
        String imported = text("kopru.order.start-date");
        String counted = text("kopru.inventory.orders-since");
        if (!imported.isEmpty() && !imported.equals(counted)) {
            findings.accept(
                    counted.isEmpty()
                            ? Finding.notice("order-days.open", imported)
                            : Finding.notice("order-days", imported, counted));
        }
    }

    private String schema(String prefix) {
        return text(prefix + ".url").replaceFirst("\\?.*$", "");
    }

    private String text(String name) {
        try {
            return Objects.requireNonNullElse(binder.bind(name, String.class).orElse(""), "")
                    .strip();
        } catch (BindException e) {
            return "";
        }
    }
}
