package dev.kopru.stockcard.image.pixel;

import java.util.List;

/**
 * What is made of a picture.
 *
 * @param sizes longest sides in pixels
 * @param jpegQuality 1 to 100
 * @param square whether outputs are padded to a square
 */
public record ImageRecipe(List<Integer> sizes, int jpegQuality, Transparency transparency, boolean square) {

    /** Grows when the same settings make other files than before. */
    private static final int VERSION = 2;

    /** What becomes of a picture that has transparent parts. */
    public enum Transparency {
        /** It is given out as PNG. */
        KEEP,
        /** It is laid on white and given out as JPEG. */
        WHITE
    }

    /** A short text that is another one when any output would be another one. */
    public String fingerprint() {
        return VERSION + ":" + sizes + ":" + jpegQuality + ":" + transparency + (square ? ":square" : "");
    }

    int largest() {
        return sizes.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
