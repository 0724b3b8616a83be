package dev.kopru.order;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.Store;
import dev.kopru.order.comparison.CheckDifferences;
import dev.kopru.order.comparison.CompareOrders;
import dev.kopru.order.comparison.DifferingOrders;
import dev.kopru.order.comparison.LeftOutStatuses;
import dev.kopru.order.comparison.OrderComparisons;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.reading.ReaderCursors;
import dev.kopru.recipe.RecordSteps;
import dev.kopru.reconciliation.Reconciliations;
import dev.kopru.run.RunParameters;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps beside the live orders: the statuses that are left out, and the full comparison. */
@Configuration(proxyBeanMethods = false)
class OrderComparisonConfiguration {

    /**
     * A comparison of all orders: first all is compared, then settled what can be, then looked at what is left.
     *
     * @param store may have no list of all its orders, with which there is nothing to compare
     * @param comparisons whether one is due, was left unfinished, or is asked for
     */
    record Comparing(Store store, OrderComparisons comparisons, List<Step> steps) {

        boolean isDue(JobExecution run) {
            return store.listsAllOrders() && comparisons.present(isAsked(run)).isPresent();
        }
    }

    /** The run's parameter {@code full} asks for a comparison before its time. */
    private static boolean isAsked(JobExecution run) {
        return Boolean.parseBoolean(run.getJobParameters().getString(RunParameters.FULL));
    }

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
            Store store,
            OrderComparisons comparisons,
            Step ordersCompared,
            Step differencesSettled,
            Step differencesChecked) {
        return new Comparing(store, comparisons, List.of(ordersCompared, differencesSettled, differencesChecked));
    }

    @Bean
    Step ordersCompared(JobRepository repository, PlatformTransactionManager transactions, CompareOrders comparing) {
        return tasklet(
                CompareOrders.STEP,
                repository,
                transactions,
                step -> comparing.comparePage(step.getJobExecutionId(), isAsked(step.getJobExecution())));
    }

    @Bean
    Step differencesSettled(
            RecordSteps<IncomingOrder> orderSteps,
            Reconciliations reconciliations,
            ReaderCursors cursors,
            Store store,
            Patience patience,
            OrderSettings settings) {
        return orderSteps.live(
                "settleDifferences", run -> new DifferingOrders(reconciliations, cursors, store, patience, settings));
    }

    @Bean
    Step differencesChecked(
            JobRepository repository, PlatformTransactionManager transactions, CheckDifferences checking) {
        return tasklet(
                CheckDifferences.STEP, repository, transactions, step -> checking.checkPage(step.getJobExecutionId()));
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
