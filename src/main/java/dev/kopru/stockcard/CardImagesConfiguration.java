package dev.kopru.stockcard;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.connector.store.Media;
import dev.kopru.contained.ContainedSteps;
import dev.kopru.contained.ContainedSteps.Tries;
import dev.kopru.job.KopruHome;
import dev.kopru.job.LocalTransaction;
import dev.kopru.notice.Notices;
import dev.kopru.retry.DueScope;
import dev.kopru.retry.RetrySettings;
import dev.kopru.retry.RetryTable;
import dev.kopru.stockcard.image.ImageFolder;
import dev.kopru.stockcard.image.ImageSources;
import dev.kopru.stockcard.image.ImageUrls;
import dev.kopru.stockcard.image.child.ImageChildren;
import dev.kopru.stockcard.image.child.Orders;
import dev.kopru.text.FileNames;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The images' part of StockCardExportJob: they are made, then shown. */
@Configuration(proxyBeanMethods = false)
class CardImagesConfiguration {

    @Bean
    Step cardImagesMade(
            ContainedSteps steps,
            ImageReader imageReader,
            ImageWorkers imageWorkers,
            ImageWriter imageWriter,
            ImageRecords records,
            StockCardSettings settings) {
        ContainedSteps.Way<ImageTask, ImageWorkers.Work> way =
                new ContainedSteps.Way<>(imageWorkers::process, imageWriter::write, records);
        return steps.step("images", settings.images().chunkSize(), imageReader, way, Tries.FIRST);
    }

    @Bean
    Step cardImagesShown(
            JobRepository repository, PlatformTransactionManager transactionManager, FinishImages finishImages) {
        return new StepBuilder("showImages", repository)
                .tasklet(
                        (contribution, context) -> finishImages.next(contribution.getStepExecution()),
                        transactionManager)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    @StepScope
    ImageReader imageReader(
            ImageRows rows,
            ImageMarks marks,
            RetryTable retries,
            MakeImage make,
            Media media,
            StockCardSettings settings,
            @Value(DueScope.REPLAY) @Nullable String replay,
            RetrySettings retry,
            Clock clock) {
        ImageSettings images = settings.images();
        DueScope scope = new DueScope(
                StockCardExportConfiguration.JOB, clock.instant(), replay, images.chunkSize(), retry.perRun());
        ImageReader.Bounds bounds = new ImageReader.Bounds(
                settings.sendsImages(),
                replay != null,
                images.chunkSize(),
                scope.now().minus(images.recheckAddresses()));
        return new ImageReader(rows, marks, retries.due(scope, ImageSource::isImage), make, media, bounds);
    }

    @Bean
    @StepScope
    FinishImages finishImages(
            CardLinks links,
            ShowImages showImages,
            ImageRows rows,
            RemoveImages remove,
            Notices notices,
            LocalTransaction localTransaction) {
        return new FinishImages(links, showImages, rows, remove, notices, localTransaction);
    }

    @Bean
    @StepScope
    ImageWriter imageWriter(ImageCollaborators with, @Value("#{stepExecution}") StepExecution step) {
        return new ImageWriter(with, step);
    }

    @Bean
    ImageWorkers imageWorkers(MakeImage make, StockCardSettings settings) {
        return new ImageWorkers(make, settings.images().threads());
    }

    @Bean
    ImageChildren imageChildren(StockCardSettings settings) {
        ImageSettings images = settings.images();
        Orders orders = new Orders(
                images.recipe(), images.mostPixels(), images.mostBytes().toBytes(), images.longestTime());
        return new ImageChildren(orders, (int) images.childMemory().toMegabytes());
    }

    @Bean
    MakeImage makeImage(
            KopruHome home,
            StockCatalogue catalogue,
            Media media,
            Patience patience,
            ImageChildren children,
            ImageMarks marks,
            StockCardSettings settings) {
        ImageSettings images = settings.images();
        long mostBytes = images.mostBytes().toBytes();
        ImageSources sources = new ImageSources(
                new ImageFolder(FileNames.resolve(home.folder(), images.folder())),
                new ImageUrls(images.allowedHosts(), images.privateAddresses(), images.longestTime(), mostBytes),
                (location, most) -> patience.call("fetch a stored image", () -> catalogue.image(location, most)),
                mostBytes);
        ImageFiles files = new ImageFiles(images.recipe(), media, patience);
        return new MakeImage(sources, children, marks, images.recipe(), files);
    }
}
