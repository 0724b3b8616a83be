package dev.kopru.pricelist;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.port.Port;
import dev.kopru.reading.ReaderCursors;
import dev.kopru.recipe.Due;
import dev.kopru.recipe.JobCursors;
import dev.kopru.recipe.Recipe;
import dev.kopru.recipe.RecordSteps;
import dev.kopru.run.JobDefinition;
import dev.kopru.setting.file.KopruHome;
import java.time.Clock;
import org.springframework.batch.core.job.Job;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * PriceListJob from top to bottom: the job, its steps, where their records come from. In the product it would be a
 * {@code @Configuration}; without a stereotype no other test's scan finds it.
 */
@EnableConfigurationProperties(PriceListSettings.class)
class PriceListConfiguration {

    static final String JOB = "PriceListJob";

    @Bean
    JobDefinition priceListDefinition(PriceListSettings settings) {
        return new JobDefinition(JOB, "pricelist", settings.timer()).needing(Port.CATALOGUE);
    }

    @Bean
    PriceListRows priceListRows(NamedParameterJdbcTemplate own) {
        return new PriceListRows(own);
    }

    @Bean
    PriceListPages.Reading priceListReading(StockCatalogue catalogue, Patience patience, PriceListRows rows) {
        return new PriceListPages.Reading(catalogue, patience, rows);
    }

    /** Another list makes other lines of the same cards, so all of them are compared. */
    @Bean
    JobCursors priceListCursors(ReaderCursors cursors, Clock clock, PriceListSettings settings) {
        return new JobCursors(
                JOB,
                cursors,
                clock,
                () -> new JobCursors.Rule(settings.list(), settings.fullComparison(), settings.overlap()));
    }

    @Bean
    RecordSteps<IncomingPrices> priceListSteps(
            Recipe recipe, PriceListSettings settings, PriceListRows rows, KopruHome home) {
        PriceListFile file = new PriceListFile(home.folder().resolve(settings.file()));
        return recipe.steps(
                JOB,
                settings.chunkSize(),
                new PriceListProcessor(settings.list())::process,
                new PriceListDelivery(file, rows),
                new IncomingPrices.Known());
    }

    @Bean
    Job priceListJob(
            Recipe recipe,
            RecordSteps<IncomingPrices> priceListSteps,
            PriceListPages.Reading reading,
            JobCursors priceListCursors,
            PriceListSettings settings) {
        return recipe.flow(JOB)
                .live(priceListSteps.live(
                        "changedPrices", run -> new PriceListPages(reading, priceListCursors, settings.chunkSize())))
                .then(priceListSteps.compared("fullComparison", priceListCursors, run -> reading))
                .thenRetries(priceListSteps.again(
                        "dueRetries",
                        Due.all(
                                settings::retriesPerRun,
                                () -> Due.Loading.ofPages(due -> reading.cards(due.stream()
                                        .map(record -> record.source().key())
                                        .toList())))))
                .build();
    }
}
