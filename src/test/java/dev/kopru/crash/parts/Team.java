package dev.kopru.crash.parts;

import dev.kopru.process.KopruProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A service that begins runs, those who work for it, and the seconds that their runs take; all of them stay warm. */
final class Team implements AutoCloseable {

    private static final String SECONDS_OF_IMAGES =
            "SELECT TIMESTAMPDIFF(MICROSECOND, START_TIME, END_TIME) FROM BATCH_STEP_EXECUTION WHERE STEP_NAME = 'images'"
                    + " ORDER BY STEP_EXECUTION_ID DESC LIMIT 1";

    private static final Duration LONGEST = Duration.ofMinutes(10);
    // Looking costs processor time that the nodes which are measured would have.
    private static final Duration LOOK = Duration.ofMillis(500);

    private final SharedExport export;
    private final ServiceApi api;
    private boolean begun;

    /** @param workers their names; without any, the service does all the work */
    Team(Path folder, Path images, int cards, List<String> settings, String... workers) throws Exception {
        export = new SharedExport(Files.createDirectories(folder), images, cards, settings);
        try {
            api = ServiceApi.onFreePort();
            KopruProcess service = export.service(api.port(), ServiceApi.PASSWORD);
            export.workers(workers);
            SharedWork.await(export, "the service is ready", () -> api.isReady() || !service.isAlive());
        } catch (Exception | AssertionError e) {
            export.close();
            throw e;
        }
    }

    /** The seconds that it takes to make all pictures, which were not there or are lost. */
    double seconds() throws Exception {
        if (begun) {
            export.loseAllFiles();
        }
        begun = true;
        long before = runs();
        api.start(SharedExport.JOB);
        SharedWork.await(
                export,
                LONGEST,
                LOOK,
                "the run ends",
                () -> runs() > before && export.isEnded(export.number("SELECT MAX(id) FROM run"), "COMPLETED"));
        return export.number(SECONDS_OF_IMAGES) / 1e6;
    }

    private long runs() {
        return export.number("SELECT COUNT(*) FROM run");
    }

    /** Files of pictures, in all sizes. */
    long files() throws IOException {
        return export.filesMade();
    }

    @Override
    public void close() {
        export.close();
    }
}
