package dev.kopru.admin.act;

import dev.kopru.audit.Audit;
import dev.kopru.csv.CsvImports;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.run.JobRuns;
import dev.kopru.run.RunParameters;
import dev.kopru.run.RunStateException;
import dev.kopru.run.StartedBy;
import dev.kopru.run.lease.JobBusyException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes files in and starts their import, with its audit entry; the API and the pages do it alike. */
@Component
public class ImportActions {

    /** A timed run usually takes seconds; a person who uploads a file need not send it twice for that. */
    private static final Duration NEARLY_DONE = Duration.ofSeconds(20);

    private final CsvImports imports;
    private final CsvProfiles profiles;
    private final JobRuns runs;
    private final Audit audit;

    ImportActions(CsvImports imports, CsvProfiles profiles, JobRuns runs, Audit audit) {
        this.imports = imports;
        this.profiles = profiles;
        this.runs = runs;
        this.audit = audit;
    }

    /**
     * Takes a file in and starts its import. A file that cannot be imported now is not kept.
     *
     * @throws CsvFileException when the file as a whole cannot be read
     * @throws JobBusyException when a run of the job is going on
     * @throws RunStateException when no run can begin now
     */
    public CsvImport start(String kind, InputStream file, String name, String profile) {
        String job = profiles.kind(kind).job();
        CsvImport received = imports.register(kind, file, name, profile, Person.current());
        long run = start(job, received);
        audit.record("import file", received.file(), "import " + received.id() + ", run " + run);
        return imports.find(received.id());
    }

    private long start(String job, CsvImport file) {
        boolean started = false;
        try {
            StartedBy person = new StartedBy(StartedBy.Via.FILE, Person.current());
            long run = runs.startWhenFree(
                            job, person, Map.of(RunParameters.IMPORT, Long.toString(file.id())), NEARLY_DONE)
                    .runId();
            imports.startedAs(file.id(), run);
            started = true;
            return run;
        } finally {
            if (!started) {
                imports.withdraw(file.id());
            }
        }
    }
}
