package dev.kopru.statement.snapshot;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.Ledger;
import dev.kopru.partition.PartitionedSteps;
import dev.kopru.port.Port;
import dev.kopru.reading.ReaderCursors;
import dev.kopru.recipe.Due;
import dev.kopru.recipe.ExpectedComparison;
import dev.kopru.recipe.JobCursors;
import dev.kopru.recipe.Recipe;
import dev.kopru.recipe.RecordSteps;
import dev.kopru.record.ExpectedRecords;
import dev.kopru.record.Fingerprint;
import dev.kopru.record.Origin;
import dev.kopru.retry.RetryTable;
import dev.kopru.run.JobDefinition;
import dev.kopru.setting.Current;
import dev.kopru.setting.LiveSettings;
import dev.kopru.statement.StatementAccounts;
import dev.kopru.statement.StatementContent;
import dev.kopru.statement.StatementRows;
import dev.kopru.statement.StatementSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeSet;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** StatementSnapshotJob from top to bottom: the job, its steps, where their records come from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StatementSettings.class, Patience.class})
class StatementSnapshotConfiguration {

    static final String JOB = "StatementSnapshotJob";

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
     * What changed comes first, so that a comparison of everything cannot delay it. Accounts of files that wait do without the
     * books, and are not kept waiting by books that do not answer.
     */
    @Bean
    Job statementSnapshotJob(
            Recipe recipe,
            Step changedAccounts,
            Step agedAccounts,
            Step comparedAccounts,
            Step dueFileRetries,
            Step dueAccountRetries,
            Step csvAccounts) {
        return recipe.flow(JOB)
                .file(csvAccounts)
                .live(changedAccounts)
                .then(agedAccounts)
                .then(comparedAccounts)
                .thenRetries(dueFileRetries)
                .thenRetries(dueAccountRetries)
                .build();
    }

    @Bean
    RecordSteps<IncomingAccount> accountSteps(
            Recipe recipe,
            AccountProcessor processor,
            StatementDelivery delivery,
            AccountRecords records,
            StatementSettings settings) {
        return recipe.steps(JOB, settings.chunkSize(), processor::process, delivery, records);
    }

    @Bean
    Step changedAccounts(
            RecordSteps<IncomingAccount> accountSteps,
            ObjectProvider<AccountReading> reading,
            JobCursors statementCursors,
            Current<StatementSettings> settings) {
        return accountSteps.live("changedAccounts", run -> {
            StatementSettings now = settings.now();
            return new ChangedAccountPages(reading.getObject(), statementCursors, now.chunkSize(), now.overlap());
        });
    }

    @Bean
    Step agedAccounts(
            RecordSteps<IncomingAccount> accountSteps,
            ObjectProvider<AccountReading> reading,
            StatementAccounts accounts,
            RetryTable retries,
            StatementSettings settings,
            Clock clock,
            ZoneId businessZone) {
        return accountSteps.live(
                "agedAccounts",
                run -> new AgedPages(
                        reading.getObject(),
                        accounts,
                        retries,
                        LocalDate.ofInstant(clock.instant(), businessZone),
                        settings.chunkSize()));
    }

    @Bean
    Step comparedAccounts(
            RecordSteps<IncomingAccount> accountSteps,
            ObjectProvider<AccountReading> reading,
            StatementAccounts accounts,
            StatementRows statements,
            JobCursors statementCursors,
            PartitionedSteps partitioned) {
        return accountSteps.compared(
                "fullComparison",
                statementCursors,
                partitioned,
                run -> new AccountComparison(
                        reading.getObject(), accounts, statements, run.isFull() || statementCursors.isFirst()));
    }

    @Bean
    Step dueFileRetries(
            RecordSteps<IncomingAccount> accountSteps, CsvAccountMapping mapping, Current<StatementSettings> settings) {
        Due.Loading<IncomingAccount> kept = Due.Loading.ofPages(due -> due.stream()
                .map(record -> mapping.fromPayload(record.payload(), record.source()))
                .toList());
        return accountSteps
                .atMost(ACCOUNTS_OF_FILE)
                .again(
                        "dueFileRetries",
                        new Due<>(
                                () -> settings.now().retriesPerRun(),
                                source -> source.origin() == Origin.CSV,
                                () -> kept));
    }

    @Bean
    Step dueAccountRetries(
            RecordSteps<IncomingAccount> accountSteps,
            ObjectProvider<AccountReading> reading,
            Current<StatementSettings> settings) {
        Due.Loading<IncomingAccount> now = Due.Loading.ofPages(due -> reading.getObject()
                .load(due.stream().map(record -> record.source().key()).toList()));
        return accountSteps.again(
                "dueRetries",
                new Due<>(() -> settings.now().retriesPerRun(), source -> source.origin() == Origin.LIVE, () -> now));
    }

    @Bean
    Step csvAccounts(RecordSteps<IncomingAccount> accountSteps, CsvAccountMapping mapping) {
        return accountSteps.atMost(ACCOUNTS_OF_FILE).file("csvAccounts", mapping);
    }

    /** The cursors' fingerprint changes with everything that makes another statement of the same movements, or none. */
    @Bean
    JobCursors statementCursors(ReaderCursors cursors, Clock clock, Current<StatementSettings> settings) {
        return new JobCursors(JOB, cursors, clock, () -> {
            StatementSettings now = settings.now();
            Fingerprint fingerprint = new Fingerprint()
                    .text(StatementContent.VERSION, now.reversals(), now.emptyCurrency(), now.shopLines())
                    .text(new TreeSet<>(now.openingKinds()), now.mostMovements());
            return new JobCursors.Rule(fingerprint.hex(), now.fullComparison(), now.overlap());
        });
    }

    @Bean
    ExpectedRecords expectedAccounts(JobCursors statementCursors, ObjectProvider<Ledger> ledger) {
        return new ExpectedComparison(
                JOB, statementCursors, () -> ledger.getObject().countAccounts());
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
}
