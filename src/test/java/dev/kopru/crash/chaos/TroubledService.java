package dev.kopru.crash.chaos;

import dev.kopru.database.server.EmbeddedHome;
import dev.kopru.process.KopruProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The packaged service with 256 MB and a database child of its own, all four jobs every minute. */
final class TroubledService implements AutoCloseable {

    static final String PASSWORD = "gizli-parola-1";

    private static final List<String> OPTIONS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto");
    private static final List<String> SETTINGS = List.of(
            "--kopru.demo=false",
            "--kopru.admin.password=" + PASSWORD,
            "--kopru.order.timer.every=1m",
            "--kopru.inventory.timer.every=1m",
            "--kopru.stockcard.timer.every=1m",
            "--kopru.statement.timer.every=1m",
            "--kopru.order.chunk-size=20",
            "--kopru.stockcard.images.longest-time=10s",
            "--kopru.statement.links.keys[0].id=kaos",
            "--kopru.statement.links.keys[0].secret=kaos-denemesinin-gizli-anahtari-0123456789");

    private final Path home;
    private final int port;
    private final KopruProcess process;

    private TroubledService(Path home, int port, KopruProcess process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /** {@code options} of the virtual machine and {@code settings}, beside those that it always has. */
    static TroubledService in(Path home, List<String> options, List<String> settings) throws IOException {
        int port = freePort();
        String[] arguments = Stream.of(
                        SETTINGS.stream(),
                        Stream.of("--server.port=" + port, EmbeddedHome.unpackedOnce()),
                        settings.stream())
                .flatMap(some -> some)
                .toArray(String[]::new);
        return new TroubledService(
                home,
                port,
                KopruProcess.service(
                        home, Stream.concat(OPTIONS.stream(), options.stream()).toList(), arguments));
    }

    /** Where the books say that the files of pictures lie. */
    Path images() {
        return home.resolve("images");
    }

    int port() {
        return port;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    StubbornSql sql(String schema) {
        try {
            return new StubbornSql(new EmbeddedHome(home).reopened(schema));
        } catch (IOException e) {
            throw new IllegalStateException("No database in " + home, e);
        }
    }

    long databasePid() throws IOException {
        return new EmbeddedHome(home).serverPid();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String output() {
        return process.output();
    }

    /** The programs of the processes below it, with their numbers. */
    Map<String, Integer> children() {
        Map<String, Integer> children = new TreeMap<>();
        ProcessHandle.of(pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .forEach(child -> children.merge(child.info().command().orElse("?"), 1, Integer::sum));
        return children;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
