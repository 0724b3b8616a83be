package dev.kopru.command;

import dev.kopru.csv.CsvImports;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.inbox.ImportOutcome;
import dev.kopru.csv.profile.CsvKind;
import dev.kopru.record.Counts;
import dev.kopru.record.ExpectedRecords;
import dev.kopru.record.Reason;
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
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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

    RunCommand(
            JobRuns runs,
            JobCatalog catalog,
            RunCounts runCounts,
            RunHistory history,
            CsvImports imports,
            List<CsvKind> fileKinds,
            List<ExpectedRecords> expectations,
            ReasonMessages messages) {
        this.runs = runs;
        this.catalog = catalog;
        this.runCounts = runCounts;
        this.history = history;
        this.imports = imports;
        this.fileKinds = fileKinds;
        this.expectations = expectations;
        this.messages = messages;
    }

    ExitCode execute(RunArguments request, PrintStream out, boolean terminal) {
        try {
            catalog.requireAvailable(request.job());
            JobRuns.Started run = request.file() == null ? startLive(request) : startFile(request, request.file());
            Progress progress =
                    new Progress(out, terminal, request.isLive() ? expected(request.job()) : OptionalLong.empty());
            ExitCode code = follow(run, progress);
            if (request.file() != null) {
                tellOutcome(run, out);
            }
            tellFailure(history.get(run.runId()).failure(), out);
            return code;
        } catch (UnknownJobException | JobNotAvailableException e) {
            tell(e.reason(), out);
            return ExitCode.WRONG_USAGE;
        } catch (CsvFileException | JobBusyException e) {
            tell(e.reason(), out);
            return ExitCode.FAILED;
        }
    }

    private void tellFailure(@Nullable String failure, PrintStream out) {
        if (failure != null) {
            RunFailure.of(failure).ifPresentOrElse(reason -> tell(reason, out), () -> out.println(failure));
        }
    }

    private void tell(Reason reason, PrintStream out) {
        for (Locale locale : List.of(ReasonMessages.DEFAULT, Locale.ENGLISH)) {
            out.println(messages.render(reason, locale));
        }
    }

    private JobRuns.Started startLive(RunArguments request) {
        return runs.start(request.job(), new StartedBy(StartedBy.Via.COMMAND_LINE, PERSON), request.parameters());
    }

    private JobRuns.Started startFile(RunArguments request, Path file) {
        CsvKind kind = fileKinds.stream()
                .filter(each -> each.job().equals(request.job()))
                .findFirst()
                .orElseThrow(() -> UnknownJobException.withoutFiles(request.job()));
        CsvImport received = imports.register(kind.name(), file, request.profile(), PERSON);
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

    /** In both languages, as everything that the command prints; the records of the file only, whatever else ran. */
    private void tellOutcome(JobRuns.Started run, PrintStream out) {
        Counts counts = runCounts.byStep(run.runId()).entrySet().stream()
                .filter(step -> step.getKey().startsWith(FILE_STEP))
                .map(Map.Entry::getValue)
                .reduce(Counts.NONE, Counts::plus);
        ImportOutcome outcome = ImportOutcome.of(run.ended().getNow(UNKNOWN), counts);
        for (Locale locale : List.of(ReasonMessages.DEFAULT, Locale.ENGLISH)) {
            out.println(outcome + ": " + messages.text(outcome.messageKey(), locale, ImportOutcome.arguments(counts)));
        }
    }

    private Counts counts(long runId) {
        return runCounts.byStep(runId).values().stream().reduce(Counts.NONE, Counts::plus);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
