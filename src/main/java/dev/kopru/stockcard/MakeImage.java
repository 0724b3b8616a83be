package dev.kopru.stockcard;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.CardImage;
import dev.kopru.connector.store.Media;
import dev.kopru.job.Fingerprint;
import dev.kopru.job.Reason;
import dev.kopru.stockcard.ImageRow.MediaFile;
import dev.kopru.stockcard.ImageRow.State;
import dev.kopru.stockcard.image.BadImageException;
import dev.kopru.stockcard.image.ImageReason;
import dev.kopru.stockcard.image.ImageRecipe;
import dev.kopru.stockcard.image.ImageSources;
import dev.kopru.stockcard.image.MadeImage;
import dev.kopru.stockcard.image.MediaName;
import dev.kopru.stockcard.image.child.ImageChildren;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings one image into the shop's media, in all sizes: fetched once, decoded once, and neither when it is known. Safe to
 * call on many threads; may be repeated without harm, since files have stable names and are put whole.
 */
class MakeImage {

    private static final List<String> ENDINGS = List.of("jpg", "png");

    private final ImageSources sources;
    private final ImageChildren children;
    private final ImageMarks marks;
    private final ImageRecipe recipe;
    private final Media media;
    private final Patience patience;

    MakeImage(
            ImageSources sources,
            ImageChildren children,
            ImageMarks marks,
            ImageRecipe recipe,
            Media media,
            Patience patience) {
        this.sources = sources;
        this.children = children;
        this.marks = marks;
        this.recipe = recipe;
        this.media = media;
        this.patience = patience;
    }

    ImageResult make(ImageTask task) {
        ImageRow row = task.row();
        String signature = signature(row);
        if (task.flaw() != null) {
            return new ImageResult.Failed(rejected(row, signature), task.flaw());
        }
        boolean complete = isComplete(row);
        if (complete && !task.isCorrected() && !signature.isEmpty() && signature.equals(row.signature())) {
            return new ImageResult.Same(ready(row, signature, row.sourceHash(), row.files()));
        }
        try {
            byte[] source = sources.load(task.from().kind(), task.from().location());
            byte[] hash = Fingerprint.sha256(source);
            if (complete && Arrays.equals(hash, row.sourceHash())) {
                return new ImageResult.Same(ready(row, signature, hash, row.files()));
            }
            List<MediaFile> files = put(row, made(row, source));
            return new ImageResult.Made(ready(row, signature, hash, files), obsolete(row, files));
        } catch (BadImageException e) {
            return failed(task, signature, e.reason());
        }
    }

    /** One that a process left behind in the middle has less lives than others. */
    private List<MadeImage> made(ImageRow row, byte[] source) throws BadImageException {
        if (row.begun() == 0) {
            return children.make(source, ImageMarks.MOST);
        }
        if (row.begun() >= ImageMarks.MOST) {
            throw BadImageException.of(Reason.of(ImageReason.IMAGE_ENDS_SERVICE, row.begun()));
        }
        marks.beginAgain(row.id());
        try {
            return children.make(source, ImageMarks.MOST - row.begun());
        } finally {
            marks.end(List.of(row.id()));
        }
    }

    /** Makes nothing further of what is being decoded. */
    void leave() {
        children.leave();
    }

    /** Whether it is worth a look: the source may have changed, or files are missing in the media. */
    boolean isWorthALook(ImageRow row) {
        if (row.kind() != CardImage.Kind.FILE) {
            return true;
        }
        boolean changed = !signature(row).equals(row.signature());
        return changed || row.state() == State.READY && !isComplete(row);
    }

    /** Takes everything away that the media may have of the image. */
    void remove(List<ImageRow> rows) {
        List<String> names = new ArrayList<>();
        rows.forEach(row -> {
            names.addAll(possible(row));
            row.files().forEach(file -> names.add(file.name()));
        });
        patience.call("take images away", () -> media.remove(names));
    }

    String recipe() {
        return recipe.fingerprint();
    }

    private String signature(ImageRow row) {
        return sources.signature(row.kind(), row.location());
    }

    private boolean isComplete(ImageRow row) {
        return !row.files().isEmpty()
                && row.recipe().equals(recipe.fingerprint())
                && row.files().stream().allMatch(file -> media.has(file.name()));
    }

    private List<MediaFile> put(ImageRow row, List<MadeImage> images) {
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

    private static List<String> obsolete(ImageRow row, List<MediaFile> files) {
        Set<String> kept = names(files);
        return row.files().stream()
                .map(MediaFile::name)
                .filter(name -> !kept.contains(name))
                .toList();
    }

    private static Set<String> names(List<MediaFile> files) {
        return files.stream().map(MediaFile::name).collect(Collectors.toSet());
    }

    private ImageRow ready(ImageRow row, String signature, byte @Nullable [] hash, List<MediaFile> files) {
        return new ImageRow(
                row.id(), row.kind(), row.location(), row.name(), State.READY, signature, hash, recipe(), files, 0);
    }

    /** People have to be told which image it is; the engine does not know. */
    private static ImageResult failed(ImageTask task, String signature, Reason reason) {
        List<String> arguments = new ArrayList<>(List.of(task.from().location()));
        arguments.addAll(reason.arguments());
        return new ImageResult.Failed(rejected(task.row(), signature), new Reason(reason.code(), arguments));
    }

    private static ImageRow rejected(ImageRow row, String signature) {
        return new ImageRow(
                row.id(),
                row.kind(),
                row.location(),
                row.name(),
                State.REJECTED,
                signature,
                row.sourceHash(),
                row.recipe(),
                row.files(),
                0);
    }
}
