package dev.kopru.connector.store.vendure;

import dev.kopru.connector.http.HttpNeighbour;
import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import dev.kopru.port.Composition;
import dev.kopru.port.Port;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;

/** Looks at the address and the login of the Vendure shop, where the orders come from one; a check has it tried by the shop. */
final class VendureCheck implements StartCheck {

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        if (!Composition.of(start.environment()).isServed(Port.ORDERS, VendureConnector.NAME)) {
            return;
        }
        VendureProperties properties;
        try {
            properties = Binder.get(start.environment()).bindOrCreate("kopru.store.vendure", VendureProperties.class);
        } catch (BindException e) {
            // Said by the check of all settings.
            return;
        }
        List<Finding> wrong = wrong(properties);
        wrong.forEach(findings);
        if (properties.hasApiKey() && VendureProperties.isSaid(properties.password())) {
            findings.accept(Finding.notice("http-vendure-two-logins"));
        }
        if (start.isCheck() && wrong.isEmpty()) {
            findings.accept(VendureApi.withoutDatabase(properties, Clock.systemUTC())
                    .greeting()
                    .tried());
        }
    }

    private static List<Finding> wrong(VendureProperties properties) {
        List<Finding> wrong = new ArrayList<>();
        if (properties.url().isBlank()) {
            wrong.add(Finding.problem("http-vendure-no-url"));
        } else {
            HttpNeighbour.problem(properties.url(), properties.http()).ifPresent(wrong::add);
        }
        boolean named =
                VendureProperties.isSaid(properties.username()) && VendureProperties.isSaid(properties.password());
        if (!properties.hasApiKey() && !named) {
            wrong.add(Finding.problem("http-vendure-no-login"));
        }
        return wrong;
    }
}
