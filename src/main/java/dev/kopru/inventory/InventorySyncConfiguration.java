package dev.kopru.inventory;

import dev.kopru.connector.store.ShopStock;
import dev.kopru.inventory.ordered.OrderedGoods;
import dev.kopru.inventory.quantity.InventoryReason;
import dev.kopru.inventory.quantity.InventorySettings;
import dev.kopru.partition.PartitionedSteps;
import dev.kopru.port.Port;
import dev.kopru.reading.ReaderCursors;
import dev.kopru.recipe.Due;
import dev.kopru.recipe.ExpectedComparison;
import dev.kopru.recipe.JobCursors;
import dev.kopru.recipe.Recipe;
import dev.kopru.recipe.RecordSteps;
import dev.kopru.recipe.StepRun;
import dev.kopru.record.ExpectedRecords;
import dev.kopru.record.Fingerprint;
import dev.kopru.retry.RetryTable;
import dev.kopru.run.JobDefinition;
import dev.kopru.setting.Current;
import dev.kopru.setting.LiveSettings;
import dev.kopru.setting.Mending;
import dev.kopru.unit.SaleUnits;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/** InventorySyncJob from top to bottom: the job, its steps, where their records come from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InventorySettings.class)
class InventorySyncConfiguration {

    static final String JOB = "InventorySyncJob";

    /** Publishes the cards whose stock this job sends. */
    private static final String CARDS = "StockCardExportJob";

    /** Where the shop's stock does not tell what orders take, its orders do. */
    @Bean
    JobDefinition inventorySyncDefinition(InventorySettings settings, ShopStock shop) {
        JobDefinition definition = new JobDefinition(JOB, "inventory", settings.timer(), CARDS);
        return shop.tellsOrdered()
                ? definition.needing(Port.STOCK_LEVELS, Port.SHOP_STOCK)
                : definition.needing(Port.STOCK_LEVELS, Port.SHOP_STOCK, Port.ORDERS);
    }

    /** Warehouses, buffers and all else by which a figure is counted, as kept on pages. */
    @Bean
    Current<InventorySettings> currentInventorySettings(InventorySettings atStart, ObjectProvider<LiveSettings> live) {
        return Current.of(atStart, live);
    }

    /** What changed comes first, so that a comparison of everything cannot delay it. */
    @Bean
    Job inventorySyncJob(Recipe recipe, Step changedStock, Step comparedStock, Step dueStockRetries, Step csvStock) {
        return recipe.flow(JOB)
                .file(csvStock)
                .live(changedStock)
                .then(comparedStock)
                .thenRetries(dueStockRetries)
                .build();
    }

    @Bean
    RecordSteps<IncomingFigure> figureSteps(
            Recipe recipe,
            FigureProcessor processor,
            FigureDelivery delivery,
            FigureRecords records,
            InventorySettings settings) {
        return recipe.steps(JOB, settings.chunkSize(), processor::process, delivery, records);
    }

    @Bean
    Step changedStock(
            RecordSteps<IncomingFigure> figureSteps,
            ObjectProvider<StockReading> reading,
            StockNeighbours with,
            RetryTable retries,
            ObjectProvider<ChangedStockPages.Memory> memory,
            InventorySettings settings) {
        return figureSteps.live(
                "changedStock",
                run -> new ChangedStockPages(
                        reading.getObject(), with, retries, memory.getObject(), settings.chunkSize()));
    }

    @Bean
    Step comparedStock(
            RecordSteps<IncomingFigure> figureSteps,
            JobCursors inventoryCursors,
            ObjectProvider<StockComparison> sides,
            PartitionedSteps partitioned) {
        return figureSteps.compared("fullComparison", inventoryCursors, partitioned, run -> sides.getObject());
    }

    @Bean
    Step dueStockRetries(
            RecordSteps<IncomingFigure> figureSteps,
            ObjectProvider<StockReading> reading,
            CsvFigureMapping csv,
            Current<InventorySettings> settings) {
        return figureSteps.again(
                "dueRetries",
                Due.all(
                        () -> settings.now().retriesPerRun(),
                        () -> Due.Loading.ofPages(new DueFigures(reading.getObject(), csv)::load)));
    }

    @Bean
    Step csvStock(RecordSteps<IncomingFigure> figureSteps, CsvFigureMapping mapping) {
        return figureSteps.file("csvStock", mapping);
    }

    /** The cursors' fingerprint changes with everything that makes another figure of the same stock. */
    @Bean
    JobCursors inventoryCursors(
            ReaderCursors cursors, Clock clock, Current<InventorySettings> settings, SaleUnits saleUnits) {
        return new JobCursors(JOB, cursors, clock, () -> {
            InventorySettings now = settings.now();
            Fingerprint fingerprint = new Fingerprint()
                    .text(now.warehouses(), now.combine(), now.orderStatuses(), now.ordersSince())
                    .text(now.safetyBuffer(), saleUnits.fingerprint(), now.divisibleUnits())
                    .text(now.fractions(), now.negatives());
            return new JobCursors.Rule(fingerprint.hex(), now.fullComparison(), now.overlap());
        });
    }

    @Bean
    ExpectedRecords expectedFigures(JobCursors inventoryCursors, StockNeighbours with) {
        return new ExpectedComparison(JOB, inventoryCursors, () -> with.levels().countWebSkus());
    }

    @Bean
    @Scope("prototype")
    StockReading stockReading(
            StockNeighbours with,
            OrderedGoods ordered,
            WatchedSkus watched,
            Current<InventorySettings> settings,
            ZoneId businessZone) {
        return new StockReading(with, ordered, watched, settings.now(), businessZone, StepRun.current());
    }

    @Bean
    @Scope("prototype")
    ChangedStockPages.Memory changesMemory(JobCursors inventoryCursors, DeletedRows deleted) {
        return new ChangedStockPages.Memory(inventoryCursors, deleted);
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
}
