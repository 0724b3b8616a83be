package dev.kopru.crash.parts;

import dev.kopru.crash.MarkedCards;
import dev.kopru.fixture.FolderFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An export of cards with pictures, and the folder of pictures that its nodes share. */
final class SharedExport extends SharedRuns {

    static final String JOB = "StockCardExportJob";

    private final Path media;

    /** @param partitioning the settings of how parts are worked on */
    SharedExport(Path folder, Path images, int cards, List<String> partitioning) throws IOException {
        super(JOB, folder, settings(partitioning, images, folder.resolve("media")));
        media = Files.createDirectories(folder.resolve("media"));
        MarkedCards.fill(schemas, cards);
    }

    private static List<String> settings(List<String> partitioning, Path images, Path media) {
        return Stream.concat(
                        partitioning.stream(),
                        Stream.of(
                                "--kopru.stockcard.chunk-size=100",
                                "--kopru.stockcard.images.chunk-size=20",
                                "--kopru.stockcard.images.folder=" + images,
                                "--kopru.store.media-folder=" + media))
                .toList();
    }

    MadeGoods made() {
        return MadeGoods.of(schemas, media);
    }

    /** As if the folder had been lost: all pictures are to be made again. */
    void loseAllFiles() throws IOException {
        for (Path file : FolderFiles.of(media)) {
            Files.delete(file);
        }
    }

    /** Files of pictures, in all sizes. */
    long filesMade() {
        return FolderFiles.of(media).size();
    }
}
