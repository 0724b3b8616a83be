package dev.kopru.crash.parts;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.process.KopruProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The runs of a job on schemas of their own, and the processes that work for them. */
class SharedRuns implements AutoCloseable {

    private static final String ANY_PORT = "--server.port=0";
    private static final int START_AT_ONCE = 4;

    final Schemas schemas = TestDatabase.fresh();
    private final List<KopruProcess> processes = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();
    private final String job;
    private final Path folder;

    /** @param further the settings of how parts are worked on, and those of the job */
    SharedRuns(String job, Path folder, List<String> further) {
        this.job = job;
        this.folder = folder;
        settings.addAll(further);
        settings.addAll(List.of("--kopru.demo=false", ANY_PORT));
        Arrays.stream(TestDatabase.properties(schemas))
                .map(setting -> "--" + setting)
                .forEach(settings::add);
    }

    /** A run in the foreground; a failed one is gone on with. */
    final KopruProcess manager(String... further) throws IOException {
        String[] all =
                Stream.concat(Arrays.stream(arguments()), Stream.of(further)).toArray(String[]::new);
        return kept(KopruProcess.running(job, schemas, home("manager"), all));
    }

    /** One that is ready to work. */
    final KopruProcess worker(String name, Path jar) throws IOException, InterruptedException {
        return ready(begun(name, jar));
    }

    /** They start side by side, a few at a time. */
    final List<KopruProcess> workers(String... names) throws IOException, InterruptedException {
        List<KopruProcess> workers = new ArrayList<>();
        for (int next = 0; next < names.length; next += START_AT_ONCE) {
            int end = Math.min(next + START_AT_ONCE, names.length);
            for (String name : List.of(names).subList(next, end)) {
                workers.add(begun(name, KopruProcess.JAR));
            }
            for (KopruProcess worker : workers.subList(next, end)) {
                ready(worker);
            }
        }
        return workers;
    }

    /** One that is yet to be ready. */
    final KopruProcess begun(String name, Path jar, String... further) throws IOException {
        String[] all = Stream.concat(settings.stream(), Stream.of(further)).toArray(String[]::new);
        return kept(KopruProcess.worker(home(name), jar, all));
    }

    static KopruProcess ready(KopruProcess worker) throws InterruptedException {
        while (!worker.output().contains("the worker is ready")) {
            if (!worker.isAlive()) {
                throw new IllegalStateException(worker.output());
            }
            Thread.sleep(100);
        }
        return worker;
    }

    /** A service that begins nothing by itself, with its API on this port. */
    final KopruProcess service(int port, String password) throws IOException {
        Stream<String> own = Stream.of(
                "--server.port=" + port, "--kopru.admin.password=" + password, "--kopru.timers.enabled=false");
        return kept(KopruProcess.service(
                home("service"),
                KopruProcess.JAR,
                Stream.concat(settings.stream().filter(setting -> !setting.equals(ANY_PORT)), own)
                        .toArray(String[]::new)));
    }

    /** Whether it has taken a part that has not ended. */
    final boolean hasPart(KopruProcess process) {
        return number("SELECT COUNT(*) FROM step_part WHERE ended_at IS NULL AND node LIKE '%:" + process.pid() + "'")
                > 0;
    }

    /** Whether the run has ended like this. */
    final boolean isEnded(long run, String status) {
        return number("SELECT COUNT(*) FROM job_lease WHERE released_at IS NULL") == 0
                && number("SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE STATUS = '" + status
                                + "' AND JOB_EXECUTION_ID = " + run)
                        > 0;
    }

    final long number(String sql) {
        Long number = new JdbcTemplate(schemas.own()).queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }

    /** What all of them have said. */
    final String said() {
        return processes.stream().map(KopruProcess::output).collect(Collectors.joining("\n---\n"));
    }

    private String[] arguments() {
        return settings.toArray(String[]::new);
    }

    private Path home(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private KopruProcess kept(KopruProcess process) {
        processes.add(process);
        return process;
    }

    @Override
    public void close() {
        processes.forEach(KopruProcess::kill);
        schemas.close();
    }
}
