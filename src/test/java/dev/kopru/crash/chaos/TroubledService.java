package dev.kopru.crash.chaos;

import dev.kopru.database.server.EmbeddedHome;
import dev.kopru.process.KopruProcess;
import dev.kopru.process.StartedService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The packaged service with 256 MB and a database child of its own, all four jobs every minute. */
final class TroubledService extends StartedService {

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

    private TroubledService(Path home, int port, KopruProcess process) {
        super(port, process);
        this.home = home;
    }

    /** {@code options} of the virtual machine and {@code settings}, beside those that it always has. */
    static TroubledService in(Path home, List<String> options, List<String> settings) throws IOException {
        int port = freePort();
        String[] arguments = arguments(port, SETTINGS, List.of(EmbeddedHome.unpackedOnce()), settings);
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

    /** The programs of the processes below it, with their numbers. */
    Map<String, Integer> children() {
        Map<String, Integer> children = new TreeMap<>();
        ProcessHandle.of(pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .forEach(child -> children.merge(child.info().command().orElse("?"), 1, Integer::sum));
        return children;
    }
}
