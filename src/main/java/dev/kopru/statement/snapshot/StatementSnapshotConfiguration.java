package dev.kopru.statement.snapshot;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.Ledger;
import dev.kopru.connector.store.Statements;
import dev.kopru.contained.ContainedSteps;
import dev.kopru.contained.ContainedSteps.Tries;
import dev.kopru.contained.Verdict;
import dev.kopru.csv.CsvImports;
import dev.kopru.csv.CsvRun;
import dev.kopru.job.JobDefinition;
import dev.kopru.job.PagedReader;
import dev.kopru.job.Pages;
import dev.kopru.job.RunParameters;
import dev.kopru.notice.Notices;
import dev.kopru.port.Port;
import dev.kopru.retry.DueScope;
import dev.kopru.retry.RetryTable;
import dev.kopru.setting.Current;
import dev.kopru.setting.LiveSettings;
import dev.kopru.statement.StatementSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;

/** StatementSnapshotJob from top to bottom: the job, its steps, their readers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StatementSettings.class, Patience.class})
class StatementSnapshotConfiguration {

    static final String JOB = "StatementSnapshotJob";

    private static final String FILE = "FILE";
    private static final String CHANGED = "changedAccountPages";
    private static final String AGED = "agedAccountPages";
    private static final String COMPARED = "comparedAccountPages";
    private static final String RETRIES = "RETRIES";
    private static final String BOOKS = "BOOKS";
    // A file's accounts are held with all their rows.
    private static final int ACCOUNTS_OF_FILE = 10;

    @Bean
    JobDefinition statementSnapshotDefinition(StatementSettings settings) {
        return new JobDefinition(JOB, "statement", settings.timer()).needing(Port.LEDGER, Port.STATEMENTS);
    }

    /** All by which a statement is made and shown, as kept on pages. */
    @Bean
    Current<StatementSettings> currentStatementSettings(StatementSettings atStart, ObjectProvider<LiveSettings> live) {
        return Current.of(atStart, live);
    }

    /**
     * What changed comes first, so that a comparison of everything cannot delay it; a file brings its accounts alone. Those
     * of files that wait do without the books, and are not kept waiting by books that do not answer. What fails after the
     * changed accounts keeps nothing that follows from running.
     */
    @Bean
    Job statementSnapshotJob(
            JobRepository repository,
            Step changedAccounts,
            Step agedAccounts,
            Step comparedAccounts,
            Step dueFileRetries,
            Step dueAccountRetries,
            Step csvAccounts,
            Verdict verdict) {
        JobExecutionDecider route = route();
        return new JobBuilder(JOB, repository)
                .start(route)
                .on(FILE)
                .to(csvAccounts)
                .from(route)
                .on(RETRIES)
                .to(dueFileRetries)
                .from(route)
                .on(BOOKS)
                .to(changedAccounts)
                .next(agedAccounts)
                .on(Verdict.ANY)
                .to(comparedAccounts)
                .on(Verdict.ANY)
                .to(dueFileRetries)
                .on(Verdict.ANY)
                .to(dueAccountRetries)
                .on(Verdict.ANY)
                .to(verdict)
                .on(Verdict.FAILED)
                .fail()
                .end()
                .build();
    }

    private static JobExecutionDecider route() {
        return (run, last) -> {
            if (run.getJobParameters().getString("import") != null) {
                return new FlowExecutionStatus(FILE);
            }
            String only = run.getJobParameters().getString(RunParameters.ONLY);
            return new FlowExecutionStatus(RunParameters.RETRIES.equals(only) ? RETRIES : BOOKS);
        };
    }

    @Bean
    Step changedAccounts(AccountStep step, @Qualifier(CHANGED) ObjectProvider<Pages<IncomingAccount>> pages) {
        return step.reading("changedAccounts", new PagedReader<>(pages::getObject));
    }

    @Bean
    Step agedAccounts(AccountStep step, @Qualifier(AGED) ObjectProvider<Pages<IncomingAccount>> pages) {
        return step.reading("agedAccounts", new PagedReader<>(pages::getObject));
    }

    @Bean
    Step comparedAccounts(AccountStep step, @Qualifier(COMPARED) ObjectProvider<Pages<IncomingAccount>> pages) {
        return step.reading("fullComparison", new PagedReader<>(pages::getObject));
    }

    @Bean
    Step dueFileRetries(AccountStep step, RetryAccountReader retryFileReader) {
        return step.reading("dueFileRetries", retryFileReader, ACCOUNTS_OF_FILE, Tries.AGAIN);
    }

    @Bean
    Step dueAccountRetries(AccountStep step, RetryAccountReader retryAccountReader) {
        return step.reading("dueRetries", retryAccountReader, Integer.MAX_VALUE, Tries.AGAIN);
    }

    @Bean
    Step csvAccounts(AccountStep step, CsvAccountReader csvAccountReader) {
        return step.reading("csvAccounts", csvAccountReader, ACCOUNTS_OF_FILE, Tries.FIRST);
    }

    @Bean
    @Lazy
    AccountReading accountReading(Ledger ledger, Patience patience, Clock clock) {
        return new AccountReading(ledger, patience, clock);
    }

    @Bean
    @Lazy
    LongAccounts longAccounts(Ledger ledger, Patience patience, AccountDrafts drafts, Clock clock) {
        return new LongAccounts(ledger, patience, drafts, clock);
    }

    @Bean(CHANGED)
    @Scope("step")
    Pages<IncomingAccount> changedAccountPages(
            AccountReading reading, SnapshotCursors cursors, Current<StatementSettings> settings) {
        StatementSettings now = settings.now();
        return new ChangedPages(reading, cursors, now.chunkSize(), now.overlap());
    }

    @Bean(AGED)
    @Scope("step")
    Pages<IncomingAccount> agedAccountPages(
            AccountReading reading,
            StatementAccounts accounts,
            RetryTable retries,
            StatementSettings settings,
            Clock clock,
            ZoneId businessZone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), businessZone);
        return new AgedPages(reading, accounts, retries, today, settings.chunkSize());
    }

    /** The run's parameter {@code full} has all accounts read. */
    @Bean(COMPARED)
    @Scope("step")
    Pages<IncomingAccount> comparedAccountPages(
            AccountReading reading,
            StatementAccounts accounts,
            SnapshotCursors cursors,
            StatementSettings settings,
            @Value("#{jobParameters['full']}") @Nullable String full) {
        ComparisonPages.Extent extent = new ComparisonPages.Extent(settings.chunkSize(), Boolean.parseBoolean(full));
        return new ComparisonPages(reading, accounts, cursors, extent);
    }

    @Bean
    @StepScope
    RetryAccountReader retryAccountReader(
            RetryTable retries,
            AccountReading reading,
            Current<StatementSettings> settings,
            @Value(DueScope.REPLAY) @Nullable String replay,
            Clock clock) {
        return RetryAccountReader.ofBooks(
                retries, reading, scope(replay, settings.now().chunkSize(), settings.now(), clock));
    }

    @Bean
    @StepScope
    RetryAccountReader retryFileReader(
            RetryTable retries,
            CsvAccountMapping mapping,
            Current<StatementSettings> settings,
            @Value(DueScope.REPLAY) @Nullable String replay,
            Clock clock) {
        return RetryAccountReader.ofFiles(retries, mapping, scope(replay, ACCOUNTS_OF_FILE, settings.now(), clock));
    }

    private static DueScope scope(@Nullable String replay, int pageSize, StatementSettings settings, Clock clock) {
        return new DueScope(JOB, clock.instant(), replay, pageSize, settings.retriesPerRun());
    }

    @Bean
    @StepScope
    CsvAccountReader csvAccountReader(
            CsvImports imports,
            CsvAccountMapping mapping,
            @Value("#{jobParameters['import']}") Long importId,
            @Value("#{stepExecution}") StepExecution step,
            Notices notices) {
        return new CsvAccountReader(
                imports, mapping, new CsvRun(importId, step.getJobExecutionId(), step.getStepName(), notices::note));
    }

    @Bean
    @StepScope
    SnapshotWriter snapshotWriter(
            SnapshotCollaborators with,
            Statements shop,
            LongAccounts longAccounts,
            Patience patience,
            @Value("#{stepExecution}") StepExecution step) {
        return new SnapshotWriter(longAccounts, new PublishStatements(with.accounts(), shop, patience), with, step);
    }

    @Bean
    AccountStep accountStep(
            ContainedSteps steps,
            AccountProcessor processor,
            SnapshotWriter snapshotWriter,
            AccountRecords records,
            StatementSettings settings) {
        ContainedSteps.Way<IncomingAccount, AccountDraft> way =
                new ContainedSteps.Way<>(processor::process, snapshotWriter::write, records);
        return (name, reader, most, tries) ->
                steps.step(name, Math.min(most, settings.chunkSize()), reader, way, tries);
    }

    /** The one recipe of every step that brings accounts: its reader, the processor, the writer. */
    interface AccountStep {
        Step reading(String name, ItemReader<IncomingAccount> reader, int mostAtOnce, Tries tries);

        default Step reading(String name, ItemReader<IncomingAccount> reader) {
            return reading(name, reader, Integer.MAX_VALUE, Tries.FIRST);
        }
    }
}
