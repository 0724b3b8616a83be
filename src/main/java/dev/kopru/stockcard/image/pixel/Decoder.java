package dev.kopru.stockcard.image.pixel;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * Decodes a file's first picture: measured by its header before a pixel is read, only every n-th pixel of a picture that
 * is far larger than any output, and stopped when it takes too long.
 */
final class Decoder {

    static {
        // Found by this class' own loader: in a packaged application the common pool's is another one.
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(Decoder.class.getClassLoader());
        ImageIO.scanForPlugins();
        Thread.currentThread().setContextClassLoader(before);
        ImageIO.setUseCache(false);
    }

    /** A picture is read at least so many times as large as its largest output, so that nothing is lost by it. */
    private static final int SPARE = 2;

    /** Of what is read: the picture itself, and the copy that the first reduction works on. */
    private static final int BYTES_PER_PIXEL_READ = 8;

    private final int largest;
    private final ImageLimits limits;
    private final MemoryGate gate;

    Decoder(int largest, ImageLimits limits) {
        this.largest = largest;
        this.limits = limits;
        this.gate = new MemoryGate(limits.decodeMemory());
    }

    /** A decoded picture goes on with what follows while its memory is still accounted for. */
    interface Use<T> {
        T with(Picture picture) throws BadImageException;
    }

    <T> T decode(byte[] file, Use<T> use) throws BadImageException {
        ImageFormat format = ImageFormat.of(file);
        Completeness.check(format, file);
        ImageReader reader = reader(format);
        try (SourceStream input = new SourceStream(format == ImageFormat.GIF ? GifFile.firstFrame(file) : file)) {
            reader.setInput(input, false, true);
            return decode(format, file, reader, input, use);
        } catch (IOException e) {
            throw corrupt(format, e);
        } finally {
            reader.dispose();
        }
    }

    private <T> T decode(ImageFormat format, byte[] file, ImageReader reader, SourceStream input, Use<T> use)
            throws IOException, BadImageException {
        long width;
        long height;
        try {
            width = reader.getWidth(0);
            height = reader.getHeight(0);
        } catch (RuntimeException e) {
            // Decoders meet hostile bytes with exceptions of every kind.
            throw corrupt(format, e);
        }
        if (width * height > limits.pixels()) {
            throw BadImageException.because(ImageReason.IMAGE_TOO_MANY_PIXELS, width, height, limits.pixels());
        }
        int step = step(width, height, file.length);
        long memory = width * height / step / step * BYTES_PER_PIXEL_READ
                + width * height * format.wholeBytesPerPixel()
                + file.length;
        try (MemoryGate.Pass pass = gate.enter(memory)) {
            BufferedImage image = read(format, reader, step);
            Completeness.check(format, file, input);
            return use.with(new Picture(image, ExifOrientation.of(format, file)));
        }
    }

    /** Every how manieth pixel is read; where memory is short the picture may be only just as large as its outputs. */
    private int step(long width, long height, long fileLength) {
        long longest = Math.max(width, height);
        long step = Math.max(1, longest / ((long) SPARE * largest));
        long furthest = Math.max(step, longest / largest);
        while (step < furthest
                && width * height / step / step * BYTES_PER_PIXEL_READ + fileLength > limits.decodeMemory()) {
            step++;
        }
        return (int) step;
    }

    private BufferedImage read(ImageFormat format, ImageReader reader, int step) throws IOException, BadImageException {
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        Overseer overseer = new Overseer(System.nanoTime() + limits.time().toNanos());
        reader.addIIOReadProgressListener(overseer);
        reader.addIIOReadWarningListener(overseer);
        BufferedImage image;
        try {
            image = format == ImageFormat.GIF ? GifCanvas.read(reader, param) : reader.read(0, param);
        } catch (RuntimeException | StackOverflowError e) {
            // Decoders meet hostile bytes with exceptions of every kind.
            throw overseer.isLate() ? tooSlow() : corrupt(format, e);
        }
        if (overseer.isLate()) {
            throw tooSlow();
        }
        if (image == null) {
            throw BadImageException.because(ImageReason.IMAGE_CORRUPT, format.name(), "");
        }
        if (overseer.endedEarly()) {
            throw BadImageException.because(ImageReason.IMAGE_TRUNCATED, format.name());
        }
        return image;
    }

    private BadImageException tooSlow() {
        return BadImageException.because(
                ImageReason.IMAGE_TOO_SLOW,
                TimeUnit.MILLISECONDS.toSeconds(limits.time().toMillis()));
    }

    private static ImageReader reader(ImageFormat format) throws BadImageException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.reader());
        if (!readers.hasNext()) {
            throw BadImageException.because(ImageReason.IMAGE_UNSUPPORTED, format.name());
        }
        return readers.next();
    }

    private static BadImageException corrupt(ImageFormat format, Throwable cause) {
        String detail = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        boolean early =
                cause instanceof EOFException || detail.toLowerCase(Locale.ROOT).contains("unexpected end");
        // Of a file whose end was seen, a decoder that runs out of data was led astray.
        return early && !Completeness.isKnownOf(format)
                ? BadImageException.because(ImageReason.IMAGE_TRUNCATED, format.name())
                : BadImageException.because(ImageReason.IMAGE_CORRUPT, format.name(), detail);
    }
}
