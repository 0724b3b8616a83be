package dev.kopru.stockcard.image;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.Media;
import dev.kopru.stockcard.image.ImageRow.MediaFile;
import dev.kopru.stockcard.image.pixel.ImageRecipe;
import dev.kopru.stockcard.image.pixel.MadeImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of images in the shop's media: one for each size, under names that never change. */
class ImageFiles {

    private static final List<String> ENDINGS = List.of("jpg", "png");

    private final ImageRecipe recipe;
    private final Media media;
    private final Patience patience;

    ImageFiles(ImageRecipe recipe, Media media, Patience patience) {
        this.recipe = recipe;
        this.media = media;
        this.patience = patience;
    }

    boolean areThere(ImageRow row) {
        return row.files().stream().allMatch(file -> media.has(file.name()));
    }

    /** Puts all sizes there and gives what is there now. */
    List<MediaFile> put(ImageRow row, List<MadeImage> images) {
        List<MediaFile> files = new ArrayList<>();
        for (MadeImage image : images) {
            String name = MediaName.file(row.name(), image.size(), image.extension());
            patience.call("put an image into the media", () -> media.put(name, image.content()));
            files.add(new MediaFile(image.size(), name, image.sha256(), image.width(), image.height()));
        }
        removeNeverShown(row, files);
        return files;
    }

    /** A try that was broken off may have left the image in the other format. */
    private void removeNeverShown(ImageRow row, List<MediaFile> files) {
        Set<String> kept = names(files);
        kept.addAll(names(row.files()));
        List<String> left =
                possible(row).stream().filter(name -> !kept.contains(name)).toList();
        patience.call("tidy the media", () -> media.remove(left));
    }

    private List<String> possible(ImageRow row) {
        return recipe.sizes().stream()
                .flatMap(size -> ENDINGS.stream().map(ending -> MediaName.file(row.name(), size, ending)))
                .toList();
    }

    /** Those of before that these do not replace. */
    static List<String> obsolete(ImageRow row, List<MediaFile> files) {
        Set<String> kept = names(files);
        return row.files().stream()
                .map(MediaFile::name)
                .filter(name -> !kept.contains(name))
                .toList();
    }

    private static Set<String> names(List<MediaFile> files) {
        return files.stream().map(MediaFile::name).collect(Collectors.toSet());
    }

    /** Takes everything away that the media may have of these images. */
    void remove(List<ImageRow> rows) {
        List<String> names = new ArrayList<>();
        rows.forEach(row -> {
            names.addAll(possible(row));
            row.files().forEach(file -> names.add(file.name()));
        });
        patience.call("take images away", () -> media.remove(names));
    }
}
