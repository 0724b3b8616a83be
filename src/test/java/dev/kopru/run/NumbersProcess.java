package dev.kopru.run;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.run.Numbers.Moment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own that runs the job once and, at a chosen moment, dies or stays. */
public final class NumbersProcess implements AutoCloseable {

    /** What a process ended by kill -9 leaves. */
    public static final int KILLED = 137;

    private static final String STAY = "STAY";

    private final Process process;

    private NumbersProcess(Process process) {
        this.process = process;
    }

    public static NumbersProcess dyingAt(Schemas schemas, Moment moment) {
        return started(schemas, moment, "DIE");
    }

    /** Holds its run at that moment until it is killed. */
    public static NumbersProcess stayingAt(Schemas schemas, Moment moment) {
        return started(schemas, moment, STAY);
    }

    private static NumbersProcess started(Schemas schemas, Moment moment, String what) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dbasedir=" + System.getProperty("basedir", ""),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                NumbersProcess.class.getName(),
                moment.name(),
                what));
        words.addAll(List.of(TestDatabase.properties(schemas)));
        try {
            return new NumbersProcess(new ProcessBuilder(words).inheritIO().start());
        } catch (IOException e) {
            throw new IllegalStateException("The process could not be started", e);
        }
    }

    public static void main(String[] arguments) {
        Moment moment = Moment.valueOf(arguments[0]);
        boolean stays = arguments[1].equals(STAY);
        List<String> settings = List.of(arguments).subList(2, arguments.length);
        try (TestNode node = TestNode.start(TestNode.Core.class, "the other", settings)) {
            node.numbers().let(Numbers.Happening.when(moment, reached -> {
                if (stays) {
                    Thread.sleep(TimeUnit.MINUTES.toMillis(5));
                }
                Runtime.getRuntime().halt(KILLED);
            }));
            node.begin().ended().join();
        }
    }

    public int exitCode() throws InterruptedException {
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Still running");
        }
        return process.exitValue();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
