package dev.kopru.inventory;

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
import dev.kopru.setting.Mending;
import dev.kopru.unit.SaleUnits;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
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
import org.springframework.context.annotation.Scope;

/** InventorySyncJob from top to bottom: the job, its steps, their readers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InventorySettings.class)
class InventorySyncConfiguration {

    static final String JOB = "InventorySyncJob";

    /** Publishes the cards whose stock this job sends. */
    private static final String CARDS = "StockCardExportJob";

    private static final String FILE = "FILE";
    private static final String RETRIES = "RETRIES";
    private static final String BOOKS = "BOOKS";
    private static final String CHANGED = "changedStockPages";
    private static final String COMPARED = "comparedStockPages";

    @Bean
    JobDefinition inventorySyncDefinition(InventorySettings settings) {
        return new JobDefinition(JOB, "inventory", settings.timer(), CARDS).needing(Port.STOCK_LEVELS, Port.SHOP_STOCK);
    }

    /** Warehouses, buffers and all else by which a figure is counted, as kept on pages. */
    @Bean
    Current<InventorySettings> currentInventorySettings(InventorySettings atStart, ObjectProvider<LiveSettings> live) {
        return Current.of(atStart, live);
    }

    @Bean
    Mending unitOfStockUnknownToCard() {
        return SaleUnits.another(JOB, InventoryReason.UNKNOWN_SALE_UNIT.name(), 1, 2);
    }

    @Bean
    Mending unitSoldInOtherParts() {
        List<String> step = List.of("step");
        return new Mending(
                JOB,
                InventoryReason.FRACTIONAL_STOCK.name(),
                1,
                "kopru.inventory.divisible-units",
                "unit",
                step,
                List.of(),
                step);
    }

    /** What changed comes first, so that a comparison of everything cannot delay it; a file brings its figures alone. Where the
     * comparison fails, what is due is tried all the same. */
    @Bean
    Job inventorySyncJob(
            JobRepository repository,
            Step changedStock,
            Step comparedStock,
            Step dueStockRetries,
            Step csvStock,
            Verdict verdict) {
        JobExecutionDecider route = route();
        return new JobBuilder(JOB, repository)
                .start(route)
                .on(FILE)
                .to(csvStock)
                .from(route)
                .on(RETRIES)
                .to(dueStockRetries)
                .from(route)
                .on(BOOKS)
                .to(changedStock)
                .next(comparedStock)
                .on(Verdict.ANY)
                .to(dueStockRetries)
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
    Step changedStock(FigureStep step, @Qualifier(CHANGED) ObjectProvider<Pages<IncomingFigure>> pages) {
        return step.reading("changedStock", new PagedReader<>(pages::getObject));
    }

    @Bean
    Step comparedStock(FigureStep step, @Qualifier(COMPARED) ObjectProvider<Pages<IncomingFigure>> pages) {
        return step.reading("fullComparison", new PagedReader<>(pages::getObject));
    }

    @Bean
    Step dueStockRetries(FigureStep step, RetryFigureReader retryFigureReader) {
        return step.reading("dueRetries", retryFigureReader, Tries.AGAIN);
    }

    @Bean
    Step csvStock(FigureStep step, CsvFigureReader csvFigureReader) {
        return step.reading("csvStock", csvFigureReader);
    }

    @Bean
    @Scope("prototype")
    StockReading stockReading(
            StockNeighbours with, WatchedSkus watched, Current<InventorySettings> settings, ZoneId businessZone) {
        return new StockReading(with, watched, settings.now(), businessZone);
    }

    @Bean(CHANGED)
    @Scope("step")
    Pages<IncomingFigure> changedStockPages(
            StockReading reading,
            StockNeighbours with,
            RetryTable retries,
            InventoryCursors cursors,
            DeletedRows deleted,
            InventorySettings settings) {
        ChangedPages.Memory memory = new ChangedPages.Memory(cursors, deleted);
        return new ChangedPages(reading, with, retries, memory, settings.chunkSize());
    }

    /** The run's parameter {@code full} asks for a comparison before its time. */
    @Bean(COMPARED)
    @Scope("step")
    Pages<IncomingFigure> comparedStockPages(
            StockReading reading,
            StockNeighbours with,
            ComparisonPages.Memory memory,
            DeletedRows deleted,
            InventorySettings settings,
            @Value("#{jobParameters['full']}") @Nullable String full) {
        ComparisonPages.Extent extent = new ComparisonPages.Extent(settings.chunkSize(), Boolean.parseBoolean(full));
        return new ComparisonPages(reading, with, memory, deleted, extent);
    }

    @Bean
    ComparisonPages.Memory comparisonMemory(FigureRows rows, InventoryCursors cursors, ComparisonResult result) {
        return new ComparisonPages.Memory(rows, cursors, result);
    }

    @Bean
    @StepScope
    RetryFigureReader retryFigureReader(
            RetryTable retries,
            StockReading reading,
            CsvFigureMapping csv,
            Current<InventorySettings> settings,
            @Value(DueScope.REPLAY) @Nullable String replay,
            Clock clock) {
        InventorySettings now = settings.now();
        DueScope scope = new DueScope(JOB, clock.instant(), replay, now.chunkSize(), now.retriesPerRun());
        return new RetryFigureReader(retries.due(scope, source -> true), reading, csv);
    }

    @Bean
    @StepScope
    CsvFigureReader csvFigureReader(
            CsvImports imports,
            CsvFigureMapping mapping,
            @Value("#{jobParameters['import']}") Long importId,
            @Value("#{stepExecution}") StepExecution step,
            Notices notices) {
        return new CsvFigureReader(
                imports, mapping, new CsvRun(importId, step.getJobExecutionId(), step.getStepName(), notices::note));
    }

    @Bean
    @StepScope
    FigureWriter figureWriter(FigureCollaborators with, @Value("#{stepExecution}") StepExecution step) {
        return new FigureWriter(with, step);
    }

    @Bean
    FigureStep figureStep(
            ContainedSteps steps,
            FigureProcessor processor,
            FigureWriter figureWriter,
            FigureRecords records,
            InventorySettings settings) {
        ContainedSteps.Way<IncomingFigure, Figure> way =
                new ContainedSteps.Way<>(processor::process, figureWriter::write, records);
        return (name, reader, tries) -> steps.step(name, settings.chunkSize(), reader, way, tries);
    }

    /** The one recipe of every step that brings figures: its reader, the processor, the writer. */
    interface FigureStep {
        Step reading(String name, ItemReader<IncomingFigure> reader, Tries tries);

        default Step reading(String name, ItemReader<IncomingFigure> reader) {
            return reading(name, reader, Tries.FIRST);
        }
    }
}
