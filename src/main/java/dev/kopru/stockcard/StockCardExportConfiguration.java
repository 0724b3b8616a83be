package dev.kopru.stockcard;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.port.Port;
import dev.kopru.reading.ReaderCursors;
import dev.kopru.recipe.Due;
import dev.kopru.recipe.ExpectedComparison;
import dev.kopru.recipe.JobCursors;
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
import dev.kopru.stockcard.link.CardLinks;
import dev.kopru.stockcard.link.CardPayload;
import dev.kopru.stockcard.link.ImageKey;
import dev.kopru.stockcard.link.IncomingCard;
import dev.kopru.stockcard.link.StockCardExportJob;
import dev.kopru.stockcard.link.StockCardReason;
import dev.kopru.stockcard.link.StockCardSettings;
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
            Recipe recipe,
            Step liveCards,
            Step dueCardRetries,
            Step csvCards,
            Step cardImagesMade,
            Step cardImagesShown) {
        return recipe.flow(StockCardExportJob.NAME)
                .file(csvCards, cardImagesMade)
                .live(liveCards)
                .thenRetries(dueCardRetries)
                .then(cardImagesMade)
                .then(cardImagesShown)
                .build();
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
            StockCatalogue catalogue,
            CardLinks links,
            JobCursors cardCursors,
            Patience patience,
            StockCardSettings settings) {
        return cardSteps.live(
                "liveCards",
                run -> new CardPages(
                        catalogue,
                        links,
                        cardCursors,
                        patience,
                        new CardPages.Extent(settings.chunkSize(), run.isFull())));
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
