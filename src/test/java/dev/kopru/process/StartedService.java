package dev.kopru.process;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A packaged service that was begun to start on a port of its own, and is watched from outside. */
public abstract class StartedService implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final int port;
    private final KopruProcess process;

    protected StartedService(int port, KopruProcess process) {
        this.port = port;
        this.process = process;
    }

    /** One that nobody listens on now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Settings as a command line has them, and the port. */
    @SafeVarargs
    protected static String[] arguments(int port, List<String>... settings) {
        return Stream.concat(Arrays.stream(settings).flatMap(List::stream), Stream.of("--server.port=" + port))
                .toArray(String[]::new);
    }

    /** Where the databases are, likewise. */
    protected static List<String> on(Schemas schemas) {
        return Arrays.stream(TestDatabase.properties(schemas))
                .map(setting -> "--" + setting)
                .toList();
    }

    public final int port() {
        return port;
    }

    public final URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public final long pid() {
        return process.pid();
    }

    public final boolean isAlive() {
        return process.isAlive();
    }

    public final boolean isReady() throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(address("/actuator/health"))
                .timeout(LONGEST_ANSWER)
                .build();
        try {
            return HTTP.send(health, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** What all processes of its home have printed so far. */
    public final String output() {
        return process.output();
    }

    /** As {@code kill -9} does it. */
    public final void kill() {
        process.kill();
    }

    /** As a service manager does it, and waits for the end. */
    public final void stop() {
        process.terminate();
        process.exitCode();
    }

    @Override
    public final void close() {
        process.close();
    }
}
