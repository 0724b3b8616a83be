package dev.kopru.order;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.Store;
import dev.kopru.order.csv.CsvOrderMapping;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.order.link.OrderLinks;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.order.rule.OrderSelections;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.port.Port;
import dev.kopru.reading.ReaderCursors;
import dev.kopru.recipe.Due;
import dev.kopru.recipe.Recipe;
import dev.kopru.recipe.RecordSteps;
import dev.kopru.retry.RetrySettings;
import dev.kopru.run.JobDefinition;
import dev.kopru.setting.Current;
import dev.kopru.setting.LiveSettings;
import dev.kopru.setting.Mending;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** OrderImportJob from top to bottom: the job, its steps, where their records come from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OrderSettings.class, Patience.class})
class OrderImportConfiguration {

    @Bean
    JobDefinition orderImportDefinition(OrderSettings settings) {
        return new JobDefinition(OrderImportJob.NAME, "order", settings.timer()).needing(Port.ORDERS, Port.POSTING);
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
                OrderImportJob.NAME,
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
        return new Mending(OrderImportJob.NAME, reason, 0, "kopru.order.statuses", "", List.of(), List.of(), List.of());
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
                OrderImportJob.NAME,
                reason.name(),
                1,
                "kopru.order.vat-rates",
                "rate",
                List.of(),
                List.of("from", "until"),
                List.of());
    }

    /** The live orders come first, so that neither old trouble nor a comparison of all orders can starve them. */
    @Bean
    Job orderImportJob(
            Recipe recipe,
            Step liveOrders,
            Step tellLeftOutStatuses,
            OrderComparisonConfiguration.Comparing comparing,
            Step dueOrderRetries,
            Step csvOrders,
            Step acknowledgeOrders) {
        return recipe.flow(OrderImportJob.NAME)
                .file(csvOrders, acknowledgeOrders)
                .live(liveOrders)
                .then(tellLeftOutStatuses)
                .thenWhere(comparing::isDue, comparing.steps())
                .thenRetries(dueOrderRetries)
                .then(acknowledgeOrders)
                .build();
    }

    @Bean
    RecordSteps<IncomingOrder> orderSteps(
            Recipe recipe,
            OrderProcessor processor,
            OrderDelivery delivery,
            OrderRecords records,
            OrderSettings settings) {
        return recipe.steps(OrderImportJob.NAME, settings.chunkSize(), processor::process, delivery, records);
    }

    @Bean
    Step liveOrders(
            RecordSteps<IncomingOrder> orderSteps,
            Store store,
            OrderLinks links,
            KnownOrders known,
            Patience patience,
            ReaderCursors cursors,
            OrderSelections selections,
            OrderSettings settings) {
        return orderSteps.live(
                "liveOrders",
                run -> new LiveOrders(
                        new FileOrders(store, links, patience, settings.chunkSize()),
                        new OrderPages(store, known, patience, settings.chunkSize()),
                        cursors,
                        selections));
    }

    @Bean
    Step dueOrderRetries(RecordSteps<IncomingOrder> orderSteps, DueOrders orders, RetrySettings retry) {
        return orderSteps.again("dueRetries", Due.all(retry::perRun, () -> orders));
    }

    @Bean
    Step csvOrders(RecordSteps<IncomingOrder> orderSteps, CsvOrderMapping mapping, OrderProcessor processor) {
        return orderSteps.file("csvOrders", mapping, processor::decided);
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
}
