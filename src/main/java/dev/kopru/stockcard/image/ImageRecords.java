package dev.kopru.stockcard.image;

import dev.kopru.contained.Records;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.KeyPayload;
import java.util.List;
import org.springframework.stereotype.Component;

/** By what images are known, and how they are kept, should one of them fail unexpectedly. */
@Component
class ImageRecords implements Records<ImageTask, ImageWorkers.Work> {

    private final CardImages cardImages;

    ImageRecords(CardImages cardImages) {
        this.cardImages = cardImages;
    }

    @Override
    public Source source(ImageTask task) {
        return ImageSource.of(task.row());
    }

    @Override
    public Source sourceOf(ImageWorkers.Work work) {
        return source(work.task());
    }

    @Override
    public String payload(ImageTask task) {
        long id = task.row().id();
        return ImageSource.payload(task.row(), cardImages.cardsOf(List.of(id)).getOrDefault(id, List.of()));
    }

    @Override
    public String payloadOf(ImageWorkers.Work work) {
        return payload(work.task());
    }

    @Override
    public String scantPayload(Source source) {
        return KeyPayload.of(source);
    }
}
