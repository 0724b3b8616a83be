package dev.kopru.demo.pictures;

import org.jspecify.annotations.Nullable;

/**
 * A picture of a card.
 *
 * @param position order within the card, from 1
 * @param sku the variant it shows, or null for the whole card
 * @param stored whether the accounting program keeps it itself
 */
record CardPicture(String cardCode, int position, @Nullable String sku, DemoPicture picture, boolean stored) {}
