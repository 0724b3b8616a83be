package dev.kopru.admin;

import dev.kopru.admin.request.Listing;
import dev.kopru.guard.HealthAnswers;
import dev.kopru.port.Composition;
import dev.kopru.port.Port;
import dev.kopru.record.ReasonMessages;
import dev.kopru.run.JobCatalog;
import dev.kopru.run.JobDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** By what the two programs are connected, port by port, and whether they answer. */
@RestController
@RequestMapping("/api/connections")
@Tag(name = "connections", description = "Bağlantılar / the two programs")
class ConnectionsController {

    private final Composition composition;
    private final JobCatalog catalog;
    private final Lacking lacking;
    private final ReasonMessages messages;
    private final HealthAnswers health;

    ConnectionsController(
            Environment settings, JobCatalog catalog, Lacking lacking, ReasonMessages messages, HealthAnswers health) {
        this.composition = Composition.of(settings);
        this.catalog = catalog;
        this.lacking = lacking;
        this.messages = messages;
        this.health = health;
    }

    @GetMapping
    @Operation(
            summary = "Shop and books: who serves each port, whether those answer, and the jobs that are not available",
            description = "As settings and folders were at the start. Asking tries the connections, as health does: a"
                    + " program behind HTTP that refused the login is not tried again for five minutes")
    Listing<ConnectionView> all(Locale locale) {
        return Listing.whole(Arrays.stream(Port.values())
                .map(Port::side)
                .distinct()
                .map(side -> view(side, locale))
                .toList());
    }

    private ConnectionView view(String side, Locale locale) {
        List<ConnectionView.PortView> ports =
                Port.of(side).stream().map(port -> view(port, locale)).toList();
        return new ConnectionView(
                side,
                ports,
                ports.stream()
                        .flatMap(port -> Optional.ofNullable(port.connector()).stream())
                        .distinct()
                        .map(connector -> asked(side, connector, locale))
                        .toList(),
                unavailable(side, locale));
    }

    private ConnectionView.PortView view(Port port, Locale locale) {
        return new ConnectionView.PortView(
                port.side() + "." + port.word(),
                messages.text("word." + port.key(), locale),
                composition.absence(port).isEmpty() ? composition.connector(port) : null);
    }

    /** A side's database bears the side's name, any other program its connector's. */
    private ConnectionView.ConnectorView asked(String side, String connector, Locale locale) {
        return health.of(locale, "neighbours", connector.equals(Composition.DATABASE) ? side : connector)
                .map(answer -> new ConnectionView.ConnectorView(connector, answer.trouble() == null, answer.trouble()))
                .orElseGet(() -> new ConnectionView.ConnectorView(connector, null, null));
    }

    private List<ConnectionView.UnavailableView> unavailable(String side, Locale locale) {
        return catalog.definitions().stream()
                .map(JobDefinition::name)
                .map(job -> new ConnectionView.UnavailableView(
                        job,
                        lacking.of(job, locale).stream()
                                .filter(port -> port.port().startsWith(side + "."))
                                .toList()))
                .filter(job -> !job.lacking().isEmpty())
                .toList();
    }
}
