package dev.kopru.order;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.Store;
import dev.kopru.contained.ContainedSteps;
import dev.kopru.contained.ContainedSteps.Tries;
import dev.kopru.contained.Verdict;
import dev.kopru.csv.CsvImports;
import dev.kopru.csv.CsvRun;
import dev.kopru.job.JobDefinition;
import dev.kopru.job.ReaderCursors;
import dev.kopru.notice.Notices;
import dev.kopru.port.Port;
import dev.kopru.retry.DueScope;
import dev.kopru.retry.RetrySettings;
import dev.kopru.retry.RetryTable;
import dev.kopru.setting.Current;
import dev.kopru.setting.LiveSettings;
import dev.kopru.setting.Mending;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** OrderImportJob from top to bottom: the job, its steps, their readers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OrderSettings.class, Patience.class})
class OrderImportConfiguration {

    static final String JOB = "OrderImportJob";

    @Bean
    JobDefinition orderImportDefinition(OrderSettings settings) {
        return new JobDefinition(JOB, "order", settings.timer()).needing(Port.ORDERS, Port.POSTING);
    }

    /** Payment methods, VAT rates and all else that a document is made by, as kept on pages. */
    @Bean
    Current<OrderSettings> currentOrderSettings(OrderSettings atStart, ObjectProvider<LiveSettings> live) {
        return Current.of(atStart, live);
    }

    @Bean
    Mending unknownPaymentMethod() {
        String reason = OrderReason.UNKNOWN_PAYMENT_METHOD.name();
        return new Mending(
                JOB,
                reason,
                0,
                "kopru.order.payments",
                "method",
                List.of("account"),
                List.of("plan", "tolerance"),
                List.of("tolerance"));
    }

    @Bean
    Mending statusNotChosen() {
        String reason = OrderReason.STATUS_NOT_CHOSEN.name();
        return new Mending(JOB, reason, 0, "kopru.order.statuses", "", List.of(), List.of(), List.of());
    }

    @Bean
    Mending unlistedVatRate() {
        return vatRate(OrderReason.VAT_RATE_NOT_ALLOWED);
    }

    @Bean
    Mending vatRateOfAnotherTime() {
        return vatRate(OrderReason.VAT_RATE_NOT_ALLOWED_THEN);
    }

    private static Mending vatRate(OrderReason reason) {
        return new Mending(
                JOB, reason.name(), 1, "kopru.order.vat-rates", "rate", List.of(), List.of("from", "until"), List.of());
    }

    /** A file brings its orders alone; else the live orders come first, so that neither old trouble nor a comparison of
     * all orders can starve them. What fails after them keeps neither due retries nor acknowledging from running. */
    @Bean
    Job orderImportJob(
            JobRepository repository,
            Step liveOrders,
            Step tellLeftOutStatuses,
            ComparisonRoute comparing,
            OrderComparisonConfiguration.Comparing comparison,
            Step dueOrderRetries,
            Step csvOrders,
            Step acknowledgeOrders,
            Verdict verdict) {
        OrderRoute route = new OrderRoute();
        return new JobBuilder(JOB, repository)
                .start(route)
                .on(OrderRoute.FILE)
                .to(csvOrders)
                .next(acknowledgeOrders)
                .from(route)
                .on(OrderRoute.RETRIES)
                .to(dueOrderRetries)
                .from(route)
                .on(OrderRoute.SHOP)
                .to(liveOrders)
                .next(tellLeftOutStatuses)
                .on(Verdict.ANY)
                .to(comparing)
                .on(ComparisonRoute.SKIP)
                .to(dueOrderRetries)
                .from(comparing)
                .on(ComparisonRoute.COMPARE)
                .to(comparison.compare())
                .on(Verdict.ANY)
                .to(dueOrderRetries)
                .from(comparison.compare())
                .on(Verdict.COMPLETED)
                .to(comparison.settle())
                .on(Verdict.ANY)
                .to(dueOrderRetries)
                .from(comparison.settle())
                .on(Verdict.COMPLETED)
                .to(comparison.check())
                .on(Verdict.ANY)
                .to(dueOrderRetries)
                .on(Verdict.ANY)
                .to(acknowledgeOrders)
                .on(Verdict.ANY)
                .to(verdict)
                .on(Verdict.FAILED)
                .fail()
                .end()
                .build();
    }

    @Bean
    Step liveOrders(OrderStep step, LiveOrderReader liveOrderReader) {
        return step.reading("liveOrders", liveOrderReader);
    }

    @Bean
    Step dueOrderRetries(OrderStep step, RetryOrderReader retryOrderReader) {
        return step.reading("dueRetries", retryOrderReader, Tries.AGAIN);
    }

    @Bean
    Step csvOrders(OrderStep step, CsvOrderReader csvOrderReader) {
        return step.reading("csvOrders", csvOrderReader);
    }

    @Bean
    Step acknowledgeOrders(
            JobRepository repository,
            PlatformTransactionManager transactionManager,
            Acknowledgements acknowledgements,
            Patience patience) {
        return new StepBuilder(Acknowledgements.STEP, repository)
                .tasklet(
                        (contribution, context) -> {
                            long runId = contribution.getStepExecution().getJobExecutionId();
                            patience.call("tell the shop its documents", () -> acknowledgements.tellAll(runId));
                            return RepeatStatus.FINISHED;
                        },
                        transactionManager)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    @StepScope
    LiveOrderReader liveOrderReader(
            Store store,
            OrderLinks links,
            KnownOrders known,
            Patience patience,
            ReaderCursors cursors,
            OrderSelections selections,
            OrderSettings settings) {
        FileOrders ofFiles = new FileOrders(store, links, patience, settings.chunkSize());
        return new LiveOrderReader(
                ofFiles, new OrderPages(store, known, patience, settings.chunkSize()), cursors, selections);
    }

    @Bean
    @StepScope
    RetryOrderReader retryOrderReader(
            RetryTable retries,
            Store store,
            OrderPayload payload,
            CsvOrderMapping csv,
            Patience patience,
            @Value(DueScope.REPLAY) @Nullable String replay,
            OrderSettings settings,
            RetrySettings retry,
            Clock clock) {
        DueScope scope = new DueScope(JOB, clock.instant(), replay, settings.chunkSize(), retry.perRun());
        return new RetryOrderReader(retries.due(scope, source -> true), store, payload, csv, patience);
    }

    @Bean
    @StepScope
    CsvOrderReader csvOrderReader(
            CsvImports imports,
            CsvOrderMapping mapping,
            OrderProcessor processor,
            @Value("#{jobParameters['import']}") Long importId,
            @Value("#{stepExecution}") StepExecution step,
            Notices notices) {
        return new CsvOrderReader(
                imports,
                mapping,
                processor::decided,
                new CsvRun(importId, step.getJobExecutionId(), step.getStepName(), notices::note));
    }

    @Bean
    @StepScope
    SalesOrderWriter salesOrderWriter(Collaborators with, @Value("#{stepExecution}") StepExecution step) {
        return new SalesOrderWriter(with, step);
    }

    @Bean
    OrderStep orderStep(
            ContainedSteps steps,
            OrderProcessor processor,
            SalesOrderWriter salesOrderWriter,
            OrderRecords records,
            OrderSettings settings) {
        ContainedSteps.Way<IncomingOrder, OrderDraft> way =
                new ContainedSteps.Way<>(processor::process, salesOrderWriter::write, records);
        return (name, reader, tries) -> steps.step(name, settings.chunkSize(), reader, way, tries);
    }

    /** The one recipe of every step that brings orders: its reader, the processor, the writer. */
    interface OrderStep {
        Step reading(String name, ItemReader<IncomingOrder> reader, Tries tries);

        default Step reading(String name, ItemReader<IncomingOrder> reader) {
            return reading(name, reader, Tries.FIRST);
        }
    }
}
