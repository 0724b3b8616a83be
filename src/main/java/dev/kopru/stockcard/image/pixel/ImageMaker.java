package dev.kopru.stockcard.image.pixel;

import dev.kopru.record.Fingerprint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Makes all sizes of a picture, decoding it once. Safe to call on many threads. */
public final class ImageMaker {

    private final ImageLimits limits;
    private final Decoder decoder;
    private final Sizes sizes;
    private final Encoder encoder;

    public ImageMaker(ImageRecipe recipe, ImageLimits limits) {
        this.limits = limits;
        this.decoder = new Decoder(recipe.largest(), limits);
        this.sizes = new Sizes(recipe);
        this.encoder = new Encoder(recipe.jpegQuality());
    }

    /**
     * One picture for each configured size, the smallest first.
     *
     * @param file the whole source, of any format
     * @throws BadImageException when nothing can be made of it; whatever the bytes are, no other exception is thrown
     */
    public List<MadeImage> make(byte[] file) throws BadImageException {
        if (file.length == 0) {
            throw BadImageException.because(ImageReason.IMAGE_EMPTY);
        }
        if (file.length > limits.bytes()) {
            throw BadImageException.because(ImageReason.IMAGE_TOO_LARGE, file.length, limits.bytes());
        }
        return decoder.decode(file, this::made);
    }

    private List<MadeImage> made(Picture picture) throws BadImageException {
        List<MadeImage> made = new ArrayList<>();
        try {
            for (Sizes.Sized sized : sizes.of(picture)) {
                byte[] content = encoder.encode(sized.image());
                made.add(new MadeImage(
                        sized.size(),
                        sized.image().getWidth(),
                        sized.image().getHeight(),
                        encoder.extension(sized.image()),
                        content,
                        HexFormat.of().formatHex(Fingerprint.sha256(content))));
            }
        } catch (IOException e) {
            throw BadImageException.because(ImageReason.IMAGE_CORRUPT, "", String.valueOf(e.getMessage()));
        }
        return made;
    }
}
