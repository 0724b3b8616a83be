package dev.kopru.stockcard.image;

import dev.kopru.connector.store.Media;
import org.springframework.stereotype.Component;

/** What is done once before a run makes images, whether one reader gives them or several. */
@Component
class ImagePreparation {

    private final Media media;
    private final ImageMaking making;
    private final ImageRows rows;
    private final FilesInSight files;
    private final MediaInSight mediaInSight;

    ImagePreparation(Media media, ImageMaking making, ImageRows rows, FilesInSight files, MediaInSight mediaInSight) {
        this.media = media;
        this.making = making;
        this.rows = rows;
        this.files = files;
        this.mediaInSight = mediaInSight;
    }

    /** What a process that ended in the middle left behind is tidied away, and what other settings made is to be made again. */
    void prepare() {
        MakeImage make = making.now();
        media.tidy();
        rows.makeAgainUnlessBy(make.recipe(), make.settings());
        files.tellIfThereIsNone();
        mediaInSight.tellIfThereIsNone();
    }
}
