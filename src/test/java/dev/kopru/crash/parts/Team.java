package dev.kopru.crash.parts;

import dev.kopru.bench.Cost;
import dev.kopru.process.KopruProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A service that begins runs, those who work for it, and what their runs cost; all of them stay warm. */
final class Team implements AutoCloseable {

    private static final String SECONDS_OF_IMAGES =
            "SELECT TIMESTAMPDIFF(MICROSECOND, START_TIME, END_TIME) FROM BATCH_STEP_EXECUTION WHERE STEP_NAME = 'images'"
                    + " ORDER BY STEP_EXECUTION_ID DESC LIMIT 1";

    private static final Duration LONGEST = Duration.ofMinutes(10);
    // Looking costs processor time that the nodes which are measured would have.
    private static final Duration LOOK = Duration.ofMillis(500);

    private final SharedExport export;
    private final ServiceApi api;
    private final KopruProcess service;
    private boolean begun;

    /** @param workers their names; without any, the service does all the work */
    Team(Path folder, Path images, int cards, List<String> settings, String... workers) throws Exception {
        export = new SharedExport(Files.createDirectories(folder), images, cards, settings);
        try {
            api = ServiceApi.onFreePort();
            service = export.service(api.port(), ServiceApi.PASSWORD);
            export.workers(workers);
            SharedWork.await(export, "the service is ready", () -> api.isReady() || !service.isAlive());
        } catch (Exception | AssertionError e) {
            export.close();
            throw e;
        }
    }

    /** Of making all pictures, which were not there or are lost; the processor's time is the service's, in the whole run. */
    Cost cost() throws Exception {
        if (begun) {
            export.loseAllFiles();
        }
        begun = true;
        long before = runs();
        double processor = Cost.processor(process());
        api.start(SharedExport.JOB);
        SharedWork.await(
                export,
                LONGEST,
                LOOK,
                "the run ends",
                () -> runs() > before && export.isEnded(export.number("SELECT MAX(id) FROM run"), "COMPLETED"));
        return Cost.of(export.number(SECONDS_OF_IMAGES) / 1e6, Cost.processor(process()) - processor);
    }

    private ProcessHandle process() {
        return ProcessHandle.of(service.pid()).orElseThrow();
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
