package dev.kopru.stockcard.link;

import static dev.kopru.stockcard.link.StockCardSettings.check;

import dev.kopru.record.Fingerprint;
import dev.kopru.stockcard.image.pixel.ImageRecipe;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.unit.DataSize;

/** The part {@code images} of {@code jobs/stockcard.yml}. */
public record ImageSettings(
        String folder,
        Set<String> allowedHosts,
        boolean privateAddresses,
        Duration recheckAddresses,
        List<Integer> sizes,
        int jpegQuality,
        ImageRecipe.Transparency transparency,
        boolean square,
        long mostPixels,
        DataSize mostBytes,
        Duration longestTime,
        DataSize childMemory,
        int atOnce,
        int chunkSize) {

    private static final int SMALLEST = 16;
    private static final int LARGEST = 10_000;
    private static final int SMALLEST_HEAP = 32;
    private static final int LARGEST_HEAP = 16_384;

    public ImageSettings {
        check(
                !sizes.isEmpty() && sizes.stream().allMatch(size -> size >= SMALLEST && size <= LARGEST),
                "images.sizes must name lengths between " + SMALLEST + " and " + LARGEST + " pixels, but are " + sizes);
        check(
                jpegQuality >= 1 && jpegQuality <= 100,
                "images.jpeg-quality must lie between 1 and 100, but is " + jpegQuality);
        check(mostPixels > 0, "images.most-pixels must be positive, but is " + mostPixels);
        check(mostBytes.toBytes() > 0, "images.most-bytes must be positive, but is " + mostBytes);
        check(
                chunkSize >= 1 && chunkSize <= 1000,
                "images.chunk-size must lie between 1 and 1000, but is " + chunkSize);
        check(
                childMemory.toMegabytes() >= SMALLEST_HEAP && childMemory.toMegabytes() <= LARGEST_HEAP,
                "images.child-memory must lie between " + SMALLEST_HEAP + "MB and " + LARGEST_HEAP + "MB, but is "
                        + childMemory);
        check(
                !longestTime.isNegative() && !longestTime.isZero(),
                "images.longest-time must be positive, but is " + longestTime);
        check(atOnce >= 0, "images.at-once must not be negative, but is " + atOnce);
    }

    public ImageRecipe recipe() {
        return new ImageRecipe(sizes.stream().distinct().sorted().toList(), jpegQuality, transparency, square);
    }

    /** Changes with everything by which an image is found, made or refused. */
    public byte[] fingerprint() {
        return new Fingerprint()
                .text(folder, new TreeSet<>(allowedHosts), privateAddresses, recipe().fingerprint())
                .text(mostPixels, mostBytes, longestTime, childMemory)
                .sha256();
    }

    public int threads() {
        return atOnce == 0 ? Runtime.getRuntime().availableProcessors() : atOnce;
    }
}
