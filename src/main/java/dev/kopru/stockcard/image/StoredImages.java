package dev.kopru.stockcard.image;

import dev.kopru.connector.accounting.StoredImage;

/** Where images come from that the accounting program keeps itself. */
@FunctionalInterface
public interface StoredImages {

    /** One that is larger than {@code mostBytes} is not fetched. */
    StoredImage fetch(String location, long mostBytes);
}
