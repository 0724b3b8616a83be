package dev.kopru.order;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.Store;
import dev.kopru.job.PagedReader;
import dev.kopru.job.Pages;
import dev.kopru.job.ReaderCursors;
import dev.kopru.order.OrderImportConfiguration.OrderStep;
import dev.kopru.reconciliation.Reconciliations;
import java.util.function.Predicate;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps beside the live orders: the statuses that are left out, and the full comparison. */
@Configuration(proxyBeanMethods = false)
class OrderComparisonConfiguration {

    private static final String DIFFERING = "differingOrderPages";

    /** First all is compared, then settled what can be, then looked at what is left. */
    record Comparing(Step compare, Step settle, Step check) {}

    @Bean
    Step tellLeftOutStatuses(
            JobRepository repository, PlatformTransactionManager transactions, LeftOutStatuses statuses) {
        return tasklet(LeftOutStatuses.STEP, repository, transactions, step -> {
            statuses.note(step.getJobExecutionId());
            return false;
        });
    }

    @Bean
    Comparing orderComparing(
            JobRepository repository,
            PlatformTransactionManager transactions,
            CompareOrders compare,
            OrderStep step,
            @Qualifier(DIFFERING) ObjectProvider<Pages<IncomingOrder>> differing,
            CheckDifferences check) {
        return new Comparing(
                tasklet(
                        CompareOrders.STEP,
                        repository,
                        transactions,
                        of -> compare.comparePage(
                                of.getJobExecutionId(), ComparisonRoute.isAsked(of.getJobExecution()))),
                step.reading("settleDifferences", new PagedReader<>(differing::getObject)),
                tasklet(
                        CheckDifferences.STEP,
                        repository,
                        transactions,
                        of -> check.checkPage(of.getJobExecutionId())));
    }

    @Bean(DIFFERING)
    @Scope("step")
    Pages<IncomingOrder> differingOrderPages(
            Reconciliations reconciliations,
            ReaderCursors cursors,
            Store store,
            Patience patience,
            OrderSettings settings) {
        return new DifferingOrders(reconciliations, cursors, store, patience, settings);
    }

    /** A step of one transaction after the other, as long as there is more to do. */
    private static Step tasklet(
            String name,
            JobRepository repository,
            PlatformTransactionManager transactions,
            Predicate<StepExecution> more) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> RepeatStatus.continueIf(more.test(contribution.getStepExecution())),
                        transactions)
                .build();
    }
}
