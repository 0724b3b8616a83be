package dev.kopru.command;

import dev.kopru.csv.CsvImports;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.inbox.ImportOutcome;
import dev.kopru.csv.profile.CsvKind;
import dev.kopru.record.Counts;
import dev.kopru.record.ExpectedRecords;
import dev.kopru.record.ReasonMessages;
import dev.kopru.run.JobCatalog;
import dev.kopru.run.JobNotAvailableException;
import dev.kopru.run.JobRuns;
import dev.kopru.run.RunCounts;
import dev.kopru.run.RunParameters;
import dev.kopru.run.StartedBy;
import dev.kopru.run.UnknownJobException;
import dev.kopru.run.history.RunFailure;
import dev.kopru.run.history.RunHistory;
import dev.kopru.run.lease.JobBusyException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One run in the foreground. */
@Component
class RunCommand {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration NEARLY_DONE = Duration.ofSeconds(20);
    private static final String PERSON = System.getProperty("user.name", "unknown");

    /** What the names of all steps begin with that read a file. */
    private static final String FILE_STEP = "csv";

    private static final String UNKNOWN = "UNKNOWN";

    private final JobRuns runs;
    private final JobCatalog catalog;
    private final RunCounts runCounts;
    private final RunHistory history;
    private final CsvImports imports;
    private final List<CsvKind> fileKinds;
    private final List<ExpectedRecords> expectations;
    private final ReasonMessages messages;
    private final ErrorsAddress errorsAddress;

    RunCommand(
            JobRuns runs,
            JobCatalog catalog,
            RunCounts runCounts,
            RunHistory history,
            CsvImports imports,
            List<CsvKind> fileKinds,
            List<ExpectedRecords> expectations,
            ReasonMessages messages,
            ErrorsAddress errorsAddress) {
        this.runs = runs;
        this.catalog = catalog;
        this.runCounts = runCounts;
        this.history = history;
        this.imports = imports;
        this.fileKinds = fileKinds;
        this.expectations = expectations;
        this.messages = messages;
        this.errorsAddress = errorsAddress;
    }

    ExitCode execute(RunArguments request, Console console) {
        try {
            catalog.requireAvailable(request.job());
            return request.file() == null ? live(request, console) : file(request, request.file(), console);
        } catch (UnknownJobException | JobNotAvailableException e) {
            console.say(e.reason(), messages);
            return ExitCode.WRONG_USAGE;
        } catch (CsvFileException | JobBusyException e) {
            console.say(e.reason(), messages);
            return ExitCode.FAILED;
        }
    }

    private ExitCode live(RunArguments request, Console console) {
        JobRuns.Started run = startLive(request);
        OptionalLong expected = request.isLive() ? expected(request.job()) : OptionalLong.empty();
        ExitCode code = follow(run, new Progress(console, expected));
        tellFailure(history.get(run.runId()).failure(), console);
        return code;
    }

    private ExitCode file(RunArguments request, Path file, Console console) {
        CsvImport received = imports.register(kind(request).name(), file, request.profile(), PERSON);
        JobRuns.Started run = startFile(request, received);
        ExitCode code = follow(run, new Progress(console, OptionalLong.empty()));
        tellOutcome(run, received, console);
        tellFailure(history.get(run.runId()).failure(), console);
        return code;
    }

    private void tellFailure(@Nullable String failure, Console console) {
        if (failure != null) {
            RunFailure.of(failure).ifPresentOrElse(reason -> console.say(reason, messages), () -> console.out()
                    .println(failure));
        }
    }

    private JobRuns.Started startLive(RunArguments request) {
        return runs.start(request.job(), new StartedBy(StartedBy.Via.COMMAND_LINE, PERSON), request.parameters());
    }

    private CsvKind kind(RunArguments request) {
        return fileKinds.stream()
                .filter(each -> each.job().equals(request.job()))
                .findFirst()
                .orElseThrow(() -> UnknownJobException.withoutFiles(request.job()));
    }

    private JobRuns.Started startFile(RunArguments request, CsvImport received) {
        try {
            return runs.startWhenFree(
                    request.job(),
                    new StartedBy(StartedBy.Via.COMMAND_LINE, PERSON),
                    Map.of(RunParameters.IMPORT, Long.toString(received.id())),
                    NEARLY_DONE);
        } catch (JobBusyException e) {
            imports.withdraw(received.id());
            throw e;
        }
    }

    private OptionalLong expected(String job) {
        return expectations.stream()
                .filter(each -> each.job().equals(job))
                .map(ExpectedRecords::count)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    private ExitCode follow(JobRuns.Started run, Progress progress) {
        long began = System.nanoTime();
        while (true) {
            try {
                String status = run.ended().get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                Counts counts = counts(run.runId());
                progress.end(status, counts, since(began));
                return ExitCode.of(status, counts);
            } catch (TimeoutException e) {
                progress.show(counts(run.runId()), since(began));
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException("Run " + run.runId() + " could not be followed", e);
            }
        }
    }

    /** The records of the file only, whatever else ran; its word comes first, the same in every language. */
    private void tellOutcome(JobRuns.Started run, CsvImport file, Console console) {
        Counts counts = runCounts.byStep(run.runId()).entrySet().stream()
                .filter(step -> step.getKey().startsWith(FILE_STEP))
                .map(Map.Entry::getValue)
                .reduce(Counts.NONE, Counts::plus);
        ImportOutcome outcome = ImportOutcome.of(run.ended().getNow(UNKNOWN), counts);
        console.languages().forEach(language -> console.out()
                .println(outcome + ": "
                        + messages.text(outcome.messageKey(), language, ImportOutcome.arguments(counts))));
        if (counts.rejected() > 0) {
            errorsAddress.tell(file.id(), console);
        }
    }

    private Counts counts(long runId) {
        return runCounts.byStep(runId).values().stream().reduce(Counts.NONE, Counts::plus);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
