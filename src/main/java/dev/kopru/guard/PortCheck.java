package dev.kopru.guard;

import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.Environment;

/** Looks whether the service's ports are free, before the tables are touched for a service that nobody could reach. */
final class PortCheck implements StartCheck {

    private static final int LARGEST = 65_535;
    private static final String ADDRESS = "server.address";

    /** One that is just being stopped gives its port back within this time. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration PAUSE = Duration.ofMillis(250);

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        if (start.kind() != Start.Kind.RUN) {
            Duration patience = start.isCheck() ? Duration.ZERO : PATIENCE;
            look(start.environment(), "server.port", ADDRESS, patience, findings);
            look(start.environment(), "kopru.health.port", "kopru.health.address", patience, findings);
        }
    }

    private static void look(
            Environment settings, String portKey, String addressKey, Duration patience, Consumer<Finding> findings) {
        Integer port = port(settings, portKey);
        String address = settings.getProperty(addressKey, settings.getProperty(ADDRESS, ""));
        if (port == null || port == 0) {
            return;
        }
        if (port < 0 || port > LARGEST) {
            findings.accept(Finding.problem("port-impossible", port, portKey));
            return;
        }
        IOException refused = refused(port, address, patience);
        if (refused == null) {
            findings.accept(Finding.right("port-good", port));
        } else if (refused instanceof UnknownHostException) {
            findings.accept(Finding.problem("address-unknown", address, addressKey));
        } else if (refused instanceof BindException
                && String.valueOf(refused.getMessage()).contains("in use")) {
            findings.accept(Finding.problem("port-taken", port, address.isEmpty() ? "*" : address, portKey));
        } else {
            findings.accept(
                    Finding.problem("port-forbidden", port, address, portKey, String.valueOf(refused.getMessage())));
        }
    }

    private static @Nullable Integer port(Environment settings, String key) {
        try {
            return settings.getProperty(key, Integer.class);
        } catch (ConversionException e) {
            return null;
        }
    }

    private static @Nullable IOException refused(int port, String address, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try (ServerSocket socket = new ServerSocket()) {
                // Connections that a service before this one has closed do not count, as they do not for Tomcat.
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(
                        address.isEmpty() ? new InetSocketAddress(0).getAddress() : InetAddress.getByName(address),
                        port));
                return null;
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    return e;
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
