package dev.kopru.stockcard.image;

import dev.kopru.contained.ContainedSteps;
import dev.kopru.contained.ContainedSteps.Tries;
import dev.kopru.notice.Notices;
import dev.kopru.partition.PartitionedSteps;
import dev.kopru.retry.DueScope;
import dev.kopru.retry.RetrySettings;
import dev.kopru.retry.RetryTable;
import dev.kopru.run.LocalTransaction;
import dev.kopru.run.RunParameters;
import dev.kopru.setting.Current;
import dev.kopru.stockcard.link.CardLinks;
import dev.kopru.stockcard.link.ImageKey;
import dev.kopru.stockcard.link.ImageSettings;
import dev.kopru.stockcard.link.StockCardExportJob;
import dev.kopru.stockcard.link.StockCardSettings;
import java.time.Clock;
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
            PartitionedSteps partitioned,
            ImageCut cut,
            ContainedSteps steps,
            ImageReader imageReader,
            ContainedSteps.Way<ImageTask, ImageWorkers.Work> wayOfImages,
            StockCardSettings settings) {
        int chunkSize = settings.images().chunkSize();
        return partitioned.step(
                StockCardExportJob.NAME,
                "images",
                cut,
                () -> steps.step("images", chunkSize, imageReader, wayOfImages, Tries.FIRST));
    }

    @Bean
    ContainedSteps.Way<ImageTask, ImageWorkers.Work> wayOfImages(
            ImageWorkers imageWorkers, ImageWriter imageWriter, ImageRecords records) {
        return new ContainedSteps.Way<>(imageWorkers::process, imageWriter::write, records);
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
            ImageMaking making,
            ImagePreparation preparation,
            Current<StockCardSettings> settings,
            @Value("#{stepExecution}") StepExecution step,
            RetrySettings retry,
            Clock clock) {
        StockCardSettings now = settings.now();
        String replay = step.getJobParameters().getString(RunParameters.REPLAY);
        ImageSettings images = now.images();
        DueScope scope =
                new DueScope(StockCardExportJob.NAME, clock.instant(), replay, images.chunkSize(), retry.perRun());
        ImageReader.Bounds bounds = new ImageReader.Bounds(
                step.getJobExecutionId(),
                now.sendsImages(),
                replay != null,
                images.chunkSize(),
                scope.now().minus(images.recheckAddresses()));
        return new ImageReader(rows, marks, retries.due(scope, ImageKey::isImage), making.now(), preparation, bounds);
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
    ImageWorkers imageWorkers(ImageMaking making, StockCardSettings settings) {
        return new ImageWorkers(making, settings.images().threads());
    }
}
