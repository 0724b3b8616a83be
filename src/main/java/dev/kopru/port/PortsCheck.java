package dev.kopru.port;

import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import java.util.function.Consumer;

/** Tells a check which ports nobody serves, and which of Köprü's own jobs are not available for want of them. */
final class PortsCheck implements StartCheck {

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        if (start.isCheck()) {
            Composition composition = Composition.of(start.environment());
            for (Port port : Port.values()) {
                composition
                        .absence(port)
                        .ifPresent(absence -> findings.accept(
                                Finding.notice("port-absent", "@" + port.key(), "@" + port.key() + ".jobs")));
            }
        }
    }
}
