package dev.kopru.guard;

import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import java.util.function.Consumer;

/** Looks whether the proxies that are to be believed are addresses or networks. */
final class ProxyCheck implements StartCheck {

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        for (String given : TrustedProxies.each(start.environment().getProperty(TrustedProxies.SETTING, ""))) {
            try {
                TrustedProxies.network(given);
            } catch (IllegalArgumentException e) {
                findings.accept(Finding.problem("proxy-unreadable", TrustedProxies.SETTING, given));
            }
        }
    }
}
