package dev.kopru.stockcard.image;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.contained.Containing;
import dev.kopru.record.Fingerprint;
import dev.kopru.record.Reason;
import dev.kopru.stockcard.image.ImageRow.MediaFile;
import dev.kopru.stockcard.image.ImageRow.State;
import dev.kopru.stockcard.image.child.ImageChildren;
import dev.kopru.stockcard.image.pixel.BadImageException;
import dev.kopru.stockcard.image.pixel.ImageReason;
import dev.kopru.stockcard.image.pixel.ImageRecipe;
import dev.kopru.stockcard.image.pixel.MadeImage;
import dev.kopru.stockcard.link.ImageSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings one image into the shop's media, in all sizes: fetched once, decoded once, and neither when it is known. Safe to
 * call on many threads; may be repeated without harm, since files have stable names and are put whole.
 */
class MakeImage {

    /** So many decoders one image may cost. */
    private static final int DECODERS = 2;

    private final ImageSources sources;
    private final ImageChildren children;
    private final ImageMarks marks;
    private final ImageSettings settings;
    private final ImageRecipe recipe;
    private final ImageFiles files;

    MakeImage(
            ImageSources sources, ImageChildren children, ImageMarks marks, ImageSettings settings, ImageFiles files) {
        this.sources = sources;
        this.children = children;
        this.marks = marks;
        this.settings = settings;
        this.recipe = settings.recipe();
        this.files = files;
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
        try (ImageSources.Content source =
                sources.load(task.from().kind(), task.from().location())) {
            byte[] hash = Fingerprint.sha256(source.bytes());
            if (complete && Arrays.equals(hash, row.sourceHash())) {
                return new ImageResult.Same(ready(row, signature, hash, row.files()));
            }
            List<MediaFile> put = files.put(row, made(row, source.bytes()));
            return new ImageResult.Made(ready(row, signature, hash, put), ImageFiles.obsolete(row, put));
        } catch (BadImageException e) {
            return failed(task, signature, e.reason());
        }
    }

    /** One that a process left behind in the middle may cost less than others. */
    private List<MadeImage> made(ImageRow row, byte[] source) throws BadImageException {
        if (row.begun() == 0) {
            return children.make(source, DECODERS);
        }
        if (row.begun() >= ImageMarks.MOST) {
            throw BadImageException.of(Reason.of(ImageReason.IMAGE_ENDS_SERVICE, row.begun()));
        }
        marks.beginAgain(row.id());
        try {
            return children.make(source, 1);
        } finally {
            marks.end(List.of(row.id()));
        }
    }

    /** One that threw what nobody expected; what it was like is kept, so that only its retries look at it again. */
    ImageResult failed(ImageRow row, Reason reason) {
        String signature = Containing.of(() -> signature(row), thrown -> row.signature());
        return new ImageResult.Failed(rejected(row, signature), reason);
    }

    /** Whether it is worth a look: the source may have changed, or files are missing in the media. */
    boolean isWorthALook(ImageRow row) {
        if (row.kind() != CardImage.Kind.FILE) {
            return true;
        }
        boolean changed = !signature(row).equals(row.signature());
        return changed || row.state() == State.READY && !isComplete(row);
    }

    /** Takes everything away that the media may have of these images. */
    void remove(List<ImageRow> rows) {
        files.remove(rows);
    }

    byte[] settings() {
        return settings.fingerprint();
    }

    String recipe() {
        return recipe.fingerprint();
    }

    private String signature(ImageRow row) {
        return sources.signature(row.kind(), row.location());
    }

    private boolean isComplete(ImageRow row) {
        return !row.files().isEmpty() && row.recipe().equals(recipe.fingerprint()) && files.areThere(row);
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
