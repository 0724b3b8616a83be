package dev.kopru.stockcard.image;

import dev.kopru.record.Reason;
import java.util.List;

/** What became of one image. */
sealed interface ImageResult {

    ImageRow row();

    /** Its files are in the shop's media now; {@code obsolete} are those of before that it no longer needs. */
    record Made(ImageRow row, List<String> obsolete) implements ImageResult {}

    /** The media have it already, made of the same content by the same recipe. */
    record Same(ImageRow row) implements ImageResult {}

    /** It cannot be made; what the media had of it stays. */
    record Failed(ImageRow row, Reason reason) implements ImageResult {}
}
