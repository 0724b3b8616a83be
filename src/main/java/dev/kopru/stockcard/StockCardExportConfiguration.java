package dev.kopru.stockcard;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.contained.ContainedSteps;
import dev.kopru.contained.ContainedSteps.Tries;
import dev.kopru.contained.Verdict;
import dev.kopru.csv.CsvImports;
import dev.kopru.csv.CsvRun;
import dev.kopru.job.JobDefinition;
import dev.kopru.job.PagedReader;
import dev.kopru.job.RunParameters;
import dev.kopru.notice.Notices;
import dev.kopru.port.Port;
import dev.kopru.retry.DueScope;
import dev.kopru.retry.RetrySettings;
import dev.kopru.retry.RetryTable;
import dev.kopru.setting.Current;
import dev.kopru.setting.LiveSettings;
import dev.kopru.setting.Mending;
import dev.kopru.unit.SaleUnits;
import java.time.Clock;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/** StockCardExportJob from top to bottom: the job, its steps, their readers. The images' part is a file of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StockCardSettings.class)
class StockCardExportConfiguration {

    static final String JOB = "StockCardExportJob";

    private static final String FILE = "FILE";
    private static final String RETRIES = "RETRIES";
    private static final String BOOKS = "BOOKS";

    @Bean
    JobDefinition stockCardExportDefinition(StockCardSettings settings) {
        return new JobDefinition(JOB, "stockcard", settings.timer()).needing(Port.CATALOGUE, Port.PRODUCTS, Port.MEDIA);
    }

    /** Price lists, image sizes and all else by which a product is made, as kept on pages. */
    @Bean
    Current<StockCardSettings> currentStockCardSettings(StockCardSettings atStart, ObjectProvider<LiveSettings> live) {
        return Current.of(atStart, live);
    }

    @Bean
    Mending unitOfPriceUnknownToCard() {
        return SaleUnits.another(JOB, StockCardReason.UNKNOWN_SALE_UNIT.name(), 1, 2);
    }

    /** Cards first, from a file or from the books, so that old trouble cannot starve them; images once their card is known,
     * though old trouble failed once more. */
    @Bean
    Job stockCardExportJob(
            JobRepository repository,
            Step liveCards,
            Step dueCardRetries,
            Step csvCards,
            Step cardImagesMade,
            Step cardImagesShown,
            Verdict verdict) {
        JobExecutionDecider route = route();
        return new JobBuilder(JOB, repository)
                .start(route)
                .on(FILE)
                .to(csvCards)
                .next(cardImagesMade)
                .from(route)
                .on(RETRIES)
                .to(dueCardRetries)
                .from(route)
                .on(BOOKS)
                .to(liveCards)
                .next(dueCardRetries)
                .on(Verdict.ANY)
                .to(cardImagesMade)
                .on(Verdict.ANY)
                .to(cardImagesShown)
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
    Step liveCards(CardStep step, ObjectProvider<CardPages> pages) {
        return step.reading("liveCards", new PagedReader<>(pages::getObject));
    }

    @Bean
    Step dueCardRetries(CardStep step, RetryCardReader retryCardReader) {
        return step.reading("dueRetries", retryCardReader, Tries.AGAIN);
    }

    @Bean
    Step csvCards(CardStep step, CsvCardReader csvCardReader) {
        return step.reading("csvCards", csvCardReader);
    }

    @Bean
    @Scope("step")
    CardPages cardPages(
            StockCatalogue catalogue,
            CardLinks links,
            CardCursors cursors,
            Patience patience,
            StockCardSettings settings,
            @Value("#{jobParameters['full']}") @Nullable String full) {
        CardPages.Extent extent = new CardPages.Extent(settings.chunkSize(), Boolean.parseBoolean(full));
        return new CardPages(catalogue, links, cursors, patience, extent);
    }

    @Bean
    @StepScope
    RetryCardReader retryCardReader(
            RetryTable retries,
            StockCatalogue catalogue,
            CardPayload payload,
            CsvCardMapping csv,
            Patience patience,
            @Value(DueScope.REPLAY) @Nullable String replay,
            StockCardSettings settings,
            RetrySettings retry,
            Clock clock) {
        DueScope scope = new DueScope(JOB, clock.instant(), replay, settings.chunkSize(), retry.perRun());
        return new RetryCardReader(
                retries.due(scope, source -> !ImageSource.isImage(source)), catalogue, payload, csv, patience);
    }

    @Bean
    @StepScope
    CsvCardReader csvCardReader(
            CsvImports imports,
            CsvCardMapping mapping,
            @Value("#{jobParameters['import']}") Long importId,
            @Value("#{stepExecution}") StepExecution step,
            Notices notices) {
        return new CsvCardReader(
                imports, mapping, new CsvRun(importId, step.getJobExecutionId(), step.getStepName(), notices::note));
    }

    @Bean
    @StepScope
    CardWriter cardWriter(CardCollaborators with, @Value("#{stepExecution}") StepExecution step) {
        return new CardWriter(with, step);
    }

    @Bean
    CardStep cardStep(
            ContainedSteps steps,
            CardProcessor processor,
            CardWriter cardWriter,
            CardRecords records,
            StockCardSettings settings) {
        ContainedSteps.Way<IncomingCard, CardDraft> way =
                new ContainedSteps.Way<>(processor::process, cardWriter::write, records);
        return (name, reader, tries) -> steps.step(name, settings.chunkSize(), reader, way, tries);
    }

    /** The one recipe of every step that brings cards: its reader, the processor, the writer. */
    interface CardStep {
        Step reading(String name, ItemReader<IncomingCard> reader, Tries tries);

        default Step reading(String name, ItemReader<IncomingCard> reader) {
            return reading(name, reader, Tries.FIRST);
        }
    }
}
