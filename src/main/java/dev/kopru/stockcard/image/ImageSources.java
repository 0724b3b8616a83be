package dev.kopru.stockcard.image;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.connector.accounting.StoredImage;
import dev.kopru.stockcard.image.pixel.BadImageException;
import dev.kopru.stockcard.image.pixel.ImageReason;
import dev.kopru.stockcard.image.pixel.MemoryGate;

/** Where pictures come from: a folder, an address, the accounting program. Safe to call on many threads. */
public final class ImageSources {

    private final ImageFolder folder;
    private final ImageUrls urls;
    private final StoredImages stored;
    private final long mostBytes;

    /** What is held here on its way to a decoder must leave room for everything else that the service does. */
    private final MemoryGate gate = new MemoryGate(Runtime.getRuntime().maxMemory() / 3);

    public ImageSources(ImageFolder folder, ImageUrls urls, StoredImages stored, long mostBytes) {
        this.folder = folder;
        this.urls = urls;
        this.stored = stored;
        this.mostBytes = mostBytes;
    }

    /** A cheap text that is another one when the content may have changed; empty where only loading can tell. */
    public String signature(CardImage.Kind kind, String location) {
        return kind == CardImage.Kind.FILE ? folder.signature(location) : "";
    }

    /** The whole content of a picture, for as long as it is not closed. */
    public record Content(byte[] bytes, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.run();
        }
    }

    /** Unchecked but for its size; waits while others take up too much room. */
    public Content load(CardImage.Kind kind, String location) throws BadImageException {
        MemoryGate.Pass pass = gate.enterWithAtMost(kind == CardImage.Kind.FILE ? folder.size(location) : mostBytes);
        boolean loaded = false;
        try {
            Content content = new Content(bytes(kind, location), pass::close);
            loaded = true;
            return content;
        } finally {
            if (!loaded) {
                pass.close();
            }
        }
    }

    private byte[] bytes(CardImage.Kind kind, String location) throws BadImageException {
        return switch (kind) {
            case FILE -> folder.load(location, mostBytes);
            case URL -> urls.load(location);
            case STORED -> content(stored.fetch(location, mostBytes));
            case UNKNOWN -> throw BadImageException.because(ImageReason.IMAGE_UNKNOWN_KIND);
        };
    }

    private byte[] content(StoredImage image) throws BadImageException {
        if (image instanceof StoredImage.Found found) {
            return found.content();
        }
        if (image instanceof StoredImage.TooLarge large) {
            throw BadImageException.because(ImageReason.IMAGE_TOO_LARGE, large.bytes(), mostBytes);
        }
        throw BadImageException.because(ImageReason.IMAGE_EMPTY);
    }
}
