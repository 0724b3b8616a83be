package dev.kopru.stockcard.image;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.Media;
import dev.kopru.contained.Containing;
import dev.kopru.notice.Notice;
import dev.kopru.notice.Notices;
import dev.kopru.retry.RetryTable;
import dev.kopru.run.LocalTransaction;
import dev.kopru.stockcard.link.StockCardExportJob;
import dev.kopru.stockcard.link.StockCardNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Takes files out of the shop's media that no page needs any more; one that does not let itself be taken stays for the next run. */
@Component
class RemoveImages {

    private final ImageRows rows;
    private final ImageMaking making;
    private final Media media;
    private final Patience patience;
    private final Notices notices;
    private final RetryTable retries;
    private final LocalTransaction localTransaction;

    RemoveImages(
            ImageRows rows,
            ImageMaking making,
            Media media,
            Patience patience,
            Notices notices,
            RetryTable retries,
            LocalTransaction localTransaction) {
        this.rows = rows;
        this.making = making;
        this.media = media;
        this.patience = patience;
        this.notices = notices;
        this.retries = retries;
        this.localTransaction = localTransaction;
    }

    void obsolete(List<ImageRows.Obsolete> obsolete, StepExecution step) {
        List<Notice> trouble = new ArrayList<>();
        List<ImageRows.Obsolete> removed =
                removed(obsolete, this::remove, image -> image.files().get(0), trouble);
        localTransaction.write(() -> {
            rows.obsoleteRemoved(removed.stream().map(ImageRows.Obsolete::id).toList());
            note(step, trouble);
        });
    }

    private void remove(List<ImageRows.Obsolete> obsolete) {
        List<String> files =
                obsolete.stream().flatMap(image -> image.files().stream()).toList();
        patience.call("take old images away", () -> media.remove(files));
    }

    void unused(List<ImageRow> unused, StepExecution step) {
        List<Notice> trouble = new ArrayList<>();
        List<ImageRow> removed = removed(unused, images -> making.now().remove(images), ImageRow::location, trouble);
        localTransaction.write(() -> {
            rows.delete(removed.stream().map(ImageRow::id).toList());
            retries.resolve(
                    StockCardExportJob.NAME,
                    step.getJobExecutionId(),
                    removed.stream().map(ImageSource::key).toList());
            note(step, trouble);
        });
    }

    private static <T> List<T> removed(
            List<T> images, Consumer<List<T>> removing, Function<T, String> name, List<Notice> trouble) {
        return Containing.<T, Optional<T>>read(
                        images,
                        some -> {
                            List<T> together = List.copyOf(some);
                            removing.accept(together);
                            return together.stream().map(Optional::of).toList();
                        },
                        (image, thrown) -> {
                            trouble.add(ImageTrouble.of(StockCardNotice.IMAGE_NOT_REMOVED, name.apply(image), thrown));
                            return Optional.empty();
                        })
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private void note(StepExecution step, List<Notice> trouble) {
        notices.note(StockCardExportJob.NAME, step.getJobExecutionId(), step.getStepName(), trouble);
    }
}
