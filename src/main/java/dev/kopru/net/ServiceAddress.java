package dev.kopru.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.springframework.core.env.Environment;

/** Where a browser on this machine finds the service. */
public final class ServiceAddress {

    private static final Set<String> SECURE =
            Set.of("server.ssl.bundle", "server.ssl.key-store", "server.ssl.certificate");

    private ServiceAddress() {}

    /** Such as {@code http://localhost:8080}, as far as the settings say. */
    public static String of(Environment settings, int port) {
        boolean secure = settings.getProperty("server.ssl.enabled", Boolean.class, true)
                && SECURE.stream().anyMatch(settings::containsProperty);
        boolean usual = port == (secure ? 443 : 80);
        return (secure ? "https://" : "http://")
                + host(settings.getProperty("server.address", ""))
                + (usual ? "" : ":" + port)
                + settings.getProperty("server.servlet.context-path", "");
    }

    /** One that listens on all of the machine's addresses is found under the nearest. */
    private static String host(String listening) {
        try {
            InetAddress address = InetAddress.getByName(listening);
            if (address.isAnyLocalAddress() || address.isLoopbackAddress()) {
                return "localhost";
            }
            return listening.contains(":") ? "[" + listening + "]" : listening;
        } catch (UnknownHostException e) {
            return listening;
        }
    }
}
