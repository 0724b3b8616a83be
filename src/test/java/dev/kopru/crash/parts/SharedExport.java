package dev.kopru.crash.parts;

import dev.kopru.crash.MarkedCards;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.FolderFiles;
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

/** An export of cards with pictures, the processes that work for it, and the folder of pictures that they share. */
final class SharedExport implements AutoCloseable {

    static final String JOB = "StockCardExportJob";
    private static final String ANY_PORT = "--server.port=0";

    private final Schemas schemas = TestDatabase.fresh();
    private final List<KopruProcess> processes = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();
    private final Path folder;

    /** @param partitioning the settings of how parts are worked on */
    SharedExport(Path folder, Path images, int cards, List<String> partitioning) throws IOException {
        this.folder = folder;
        MarkedCards.fill(schemas, cards);
        Files.createDirectories(media());
        settings.addAll(partitioning);
        settings.addAll(List.of(
                "--kopru.demo=false",
                "--kopru.stockcard.chunk-size=100",
                "--kopru.stockcard.images.chunk-size=20",
                "--kopru.stockcard.images.folder=" + images,
                "--kopru.store.media-folder=" + media(),
                ANY_PORT));
        Arrays.stream(TestDatabase.properties(schemas))
                .map(setting -> "--" + setting)
                .forEach(settings::add);
    }

    /** A run in the foreground; a failed one is gone on with. */
    KopruProcess manager() throws IOException {
        return kept(KopruProcess.running(JOB, schemas, home("manager"), arguments()));
    }

    /** One that is ready to work. */
    KopruProcess worker(String name, Path jar) throws IOException, InterruptedException {
        return ready(begun(name, jar));
    }

    /** They start side by side. */
    List<KopruProcess> workers(String... names) throws IOException, InterruptedException {
        List<KopruProcess> workers = new ArrayList<>();
        for (String name : names) {
            workers.add(begun(name, KopruProcess.JAR));
        }
        for (KopruProcess worker : workers) {
            ready(worker);
        }
        return workers;
    }

    /** One that is yet to be ready. */
    KopruProcess begun(String name, Path jar) throws IOException {
        return kept(KopruProcess.worker(home(name), jar, arguments()));
    }

    private static KopruProcess ready(KopruProcess worker) throws InterruptedException {
        while (!worker.output().contains("the worker is ready")) {
            if (!worker.isAlive()) {
                throw new IllegalStateException(worker.output());
            }
            Thread.sleep(100);
        }
        return worker;
    }

    /** A service that begins nothing by itself, with its API on this port. */
    KopruProcess service(int port, String password) throws IOException {
        Stream<String> own = Stream.of(
                "--server.port=" + port, "--kopru.admin.password=" + password, "--kopru.timers.enabled=false");
        return kept(KopruProcess.service(
                home("service"),
                KopruProcess.JAR,
                Stream.concat(settings.stream().filter(setting -> !setting.equals(ANY_PORT)), own)
                        .toArray(String[]::new)));
    }

    MadeGoods made() {
        return MadeGoods.of(schemas, media());
    }

    /** Whether it has taken a part that has not ended. */
    boolean hasPart(KopruProcess process) {
        return number("SELECT COUNT(*) FROM step_part WHERE ended_at IS NULL AND node LIKE '%:" + process.pid() + "'")
                > 0;
    }

    /** Whether the run has ended like this. */
    boolean isEnded(long run, String status) {
        return number("SELECT COUNT(*) FROM job_lease WHERE released_at IS NULL") == 0
                && number("SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE STATUS = '" + status
                                + "' AND JOB_EXECUTION_ID = " + run)
                        > 0;
    }

    /** As if the folder had been lost: all pictures are to be made again. */
    void loseAllFiles() throws IOException {
        for (Path file : FolderFiles.of(media())) {
            Files.delete(file);
        }
    }

    /** Files of pictures, in all sizes. */
    long filesMade() {
        return FolderFiles.of(media()).size();
    }

    long number(String sql) {
        Long number = new JdbcTemplate(schemas.own()).queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }

    /** What all of them have said. */
    String said() {
        return processes.stream().map(KopruProcess::output).collect(Collectors.joining("\n---\n"));
    }

    private String[] arguments() {
        return settings.toArray(String[]::new);
    }

    private Path media() {
        return folder.resolve("media");
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
