package dev.kopru.csv.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Clears the inbox at start of what no import refers to: a process that ended in the middle of an upload left it. */
@Component
class InboxSweep implements ApplicationRunner {

    /** Longer than any upload lasts. */
    private static final Duration UNTOUCHED = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(InboxSweep.class);

    private final Inbox inbox;
    private final CsvImportTable imports;
    private final Clock clock;

    InboxSweep(Inbox inbox, CsvImportTable imports, Clock clock) {
        this.inbox = inbox;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            sweep();
        } catch (IOException e) {
            log.warn("The inbox could not be cleared: {}", e.toString());
        }
    }

    private void sweep() throws IOException {
        Set<String> imported = imports.storedNames();
        int removed = 0;
        long bytes = 0;
        for (Path file : inbox.untouchedSince(clock.instant().minus(UNTOUCHED))) {
            if (!imported.contains(file.getFileName().toString())) {
                bytes += Files.size(file);
                Files.delete(file);
                removed++;
            }
        }
        if (removed > 0) {
            log.info("Cleared the inbox of {} files ({} bytes) that belong to no import", removed, bytes);
        }
    }
}
