package dev.kopru.stockcard;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.partition.PartitionedSteps;
import dev.kopru.port.Port;
import dev.kopru.reading.ReaderCursors;
import dev.kopru.recipe.ComparisonMade;
import dev.kopru.recipe.Due;
import dev.kopru.recipe.ExpectedComparison;
import dev.kopru.recipe.JobCursors;
import dev.kopru.recipe.JobFlow;
import dev.kopru.recipe.Recipe;
import dev.kopru.recipe.RecordSteps;
import dev.kopru.record.ExpectedRecords;
import dev.kopru.record.Fingerprint;
import dev.kopru.retry.RetrySettings;
import dev.kopru.run.JobDefinition;
import dev.kopru.setting.Current;
import dev.kopru.setting.LiveSettings;
import dev.kopru.setting.Mending;
import dev.kopru.stockcard.csv.CsvCardMapping;
import dev.kopru.stockcard.link.CardPayload;
import dev.kopru.stockcard.link.ImageKey;
import dev.kopru.stockcard.link.IncomingCard;
import dev.kopru.stockcard.link.StockCardExportJob;
import dev.kopru.stockcard.link.StockCardReason;
import dev.kopru.stockcard.link.StockCardSettings;
import dev.kopru.stockcard.reading.CardReaders;
import dev.kopru.unit.SaleUnits;
import java.time.Clock;
import java.util.TreeSet;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** StockCardExportJob from top to bottom: the job, its steps, where their records come from. The images' part is a file of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StockCardSettings.class)
class StockCardExportConfiguration {

    private static final String LIVE = "liveCards";

    @Bean
    JobDefinition stockCardExportDefinition(StockCardSettings settings) {
        return new JobDefinition(StockCardExportJob.NAME, "stockcard", settings.timer())
                .needing(Port.CATALOGUE, Port.PRODUCTS, Port.MEDIA);
    }

    /** Price lists, image sizes and all else by which a product is made, as kept on pages. */
    @Bean
    Current<StockCardSettings> currentStockCardSettings(StockCardSettings atStart, ObjectProvider<LiveSettings> live) {
        return Current.of(atStart, live);
    }

    @Bean
    Mending unitOfPriceUnknownToCard() {
        return SaleUnits.another(StockCardExportJob.NAME, StockCardReason.UNKNOWN_SALE_UNIT.name(), 1, 2);
    }

    /** Cards first, from a file or from the books, so that old trouble cannot starve them; images once their card is known,
     * though old trouble failed once more. */
    @Bean
    Job stockCardExportJob(
            JobFlow liveCardFlow, Step dueCardRetries, Step csvCards, Step cardImagesMade, Step cardImagesShown) {
        return liveCardFlow
                .file(csvCards, cardImagesMade)
                .thenRetries(dueCardRetries)
                .then(cardImagesMade)
                .then(cardImagesShown)
                .build();
    }

    /** Where the marked cards are compared in parts, all else that is new is a step behind it. */
    @Bean
    JobFlow liveCardFlow(Recipe recipe, Step liveCards, Step changedCards, PartitionedSteps partitioned) {
        JobFlow flow = recipe.flow(StockCardExportJob.NAME).live(liveCards);
        return partitioned.areCut() ? flow.live(changedCards) : flow;
    }

    @Bean
    RecordSteps<IncomingCard> cardSteps(
            Recipe recipe,
            CardProcessor processor,
            CardDelivery delivery,
            CardRecords records,
            StockCardSettings settings) {
        return recipe.steps(StockCardExportJob.NAME, settings.chunkSize(), processor::process, delivery, records);
    }

    @Bean
    Step liveCards(
            RecordSteps<IncomingCard> cardSteps,
            JobCursors cardCursors,
            PartitionedSteps partitioned,
            CardReaders readers) {
        return cardSteps.compared(LIVE, cardCursors, partitioned, run -> readers.marked(), readers::all);
    }

    @Bean
    Step changedCards(RecordSteps<IncomingCard> cardSteps, CardReaders readers) {
        return cardSteps.live("changedCards", run -> readers.rest(run, ComparisonMade.by(LIVE)));
    }

    @Bean
    Step dueCardRetries(RecordSteps<IncomingCard> cardSteps, DueCards cards, RetrySettings retry) {
        return cardSteps.again(
                "dueRetries",
                new Due<>(retry::perRun, source -> !ImageKey.isImage(source), () -> Due.Loading.ofPages(cards::load)));
    }

    @Bean
    DueCards dueCards(StockCatalogue catalogue, Patience patience, CardPayload payload, CsvCardMapping csv) {
        return new DueCards(catalogue, patience, payload, csv);
    }

    @Bean
    Step csvCards(RecordSteps<IncomingCard> cardSteps, CsvCardMapping mapping) {
        return cardSteps.file("csvCards", mapping);
    }

    /** The cursors' fingerprint changes with everything that makes another product of the same card, or none, or one where
     * there was none. */
    @Bean
    JobCursors cardCursors(
            ReaderCursors cursors, Clock clock, Current<StockCardSettings> settings, SaleUnits saleUnits) {
        return new JobCursors(StockCardExportJob.NAME, cursors, clock, () -> {
            StockCardSettings now = settings.now();
            StockCardSettings.Prices prices = now.prices();
            Fingerprint fingerprint = new Fingerprint()
                    .text(new TreeSet<>(now.ownedFields()), now.categorySeparator())
                    .text(prices.main(), prices.groups(), prices.vat(), saleUnits.fingerprint())
                    .text(prices.zero(), now.longestName(), now.barcodeCheck());
            return new JobCursors.Rule(fingerprint.hex(), now.fullComparison(), now.overlap());
        });
    }

    @Bean
    ExpectedRecords expectedCards(JobCursors cardCursors, StockCatalogue catalogue) {
        return new ExpectedComparison(StockCardExportJob.NAME, cardCursors, catalogue::countWebCards);
    }
}
