package dev.kopru.process;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged jar, running in a process of its own that can be killed. */
public final class KopruProcess implements AutoCloseable {

    public static final Path JAR =
            Path.of(System.getProperty("basedir", ""), "target", "kopru.jar").toAbsolutePath();
    private static final List<String> FAST_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m");
    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final Path log;

    private KopruProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** {@code run OrderImportJob} on these schemas, with these further arguments; it starts fast. */
    public static KopruProcess importingOrders(Schemas schemas, Path home, String... arguments) {
        return running("OrderImportJob", schemas, home, arguments);
    }

    /** The same with these options of the virtual machine. */
    public static KopruProcess importingOrders(Schemas schemas, Path home, List<String> options, String... arguments) {
        return on(schemas, home, packaged(options, JAR), runOf("OrderImportJob", arguments));
    }

    /** {@code run} of this job on these schemas, with these further arguments; it starts fast. */
    public static KopruProcess running(String job, Schemas schemas, Path home, String... arguments) {
        return on(schemas, home, quick(), runOf(job, arguments));
    }

    /** The same of another place of the jar, with these further variables in its environment. */
    public static KopruProcess running(
            String job, Schemas schemas, Path home, Path jar, Map<String, String> environment) {
        ProcessBuilder builder = java(home, packaged(FAST_START, jar), runOf(job));
        builder.environment().putAll(environment);
        return started(on(schemas, builder), home);
    }

    static KopruProcess on(Schemas schemas, Path home, List<String> launch, String... arguments) {
        return started(on(schemas, java(home, launch, arguments)), home);
    }

    private static ProcessBuilder on(Schemas schemas, ProcessBuilder builder) {
        builder.environment().put("KOPRU_DEMO", "false");
        for (String setting : TestDatabase.properties(schemas)) {
            int equals = setting.indexOf('=');
            String name = setting.substring(0, equals).toUpperCase(Locale.ROOT).replace('.', '_');
            builder.environment().put(name, setting.substring(equals + 1));
        }
        return builder;
    }

    /** The service with its own embedded database and demo; it starts fast. */
    public static KopruProcess service(Path home, String... arguments) {
        return plain(home, quick(), arguments);
    }

    /** The same with these options of the virtual machine. */
    public static KopruProcess service(Path home, List<String> options, String... arguments) {
        return plain(home, QuickJar.of(JAR, FAST_START).launch(options), arguments);
    }

    /** The same of another place of the jar, with a database that its settings name. */
    public static KopruProcess service(Path home, Path jar, String... arguments) {
        return plain(home, fast(jar), arguments);
    }

    /** A worker of this place of the jar, with the databases and the broker that its settings name. */
    public static KopruProcess worker(Path home, Path jar, String... arguments) {
        return plain(
                home,
                fast(jar),
                Stream.concat(Stream.of("worker"), Stream.of(arguments)).toArray(String[]::new));
    }

    static KopruProcess plain(Path home, List<String> launch, String... arguments) {
        return started(java(home, launch, arguments), home);
    }

    /** Of another jar there is no quick copy. */
    private static List<String> fast(Path jar) {
        return jar.equals(JAR) ? quick() : packaged(FAST_START, jar);
    }

    private static List<String> quick() {
        return QuickJar.of(JAR, FAST_START).launch(FAST_START);
    }

    private static List<String> packaged(List<String> options, Path jar) {
        return Stream.concat(options.stream(), Stream.of("-jar", jar.toString()))
                .toList();
    }

    private static String[] runOf(String job, String... arguments) {
        return Stream.concat(Stream.of("run", job), Stream.of(arguments)).toArray(String[]::new);
    }

    private static ProcessBuilder java(Path home, List<String> launch, String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(launch);
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("KOPRU_HOME", home.toString());
        // These tests kill programs; none of them cuts the power.
        builder.environment().put("KOPRU_DATABASE_EMBEDDED_FLUSHLOGATCOMMIT", "0");
        return builder;
    }

    private static KopruProcess started(ProcessBuilder builder, Path home) {
        Path log = home.resolve("process.log");
        try {
            Files.createDirectories(home);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new KopruProcess(builder.start(), log);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot start " + JAR, e);
        }
    }

    void mustEndWell() {
        if (exitCode() != 0) {
            throw new IllegalStateException(output());
        }
    }

    /** Waits until it has said this. */
    void mustSay(String words) throws InterruptedException {
        for (Instant deadline = Instant.now().plusSeconds(PATIENCE_SECONDS); !output().contains(words); ) {
            if (!isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(output());
            }
            Thread.sleep(100);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does it. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** As SIGTERM does it; does not wait. */
    public void terminate() {
        process.destroy();
    }

    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Still running:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the process", e);
        }
    }

    /** What all processes of this home have printed so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + log, e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        exitCode();
    }
}
