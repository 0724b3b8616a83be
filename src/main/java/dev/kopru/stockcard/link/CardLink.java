package dev.kopru.stockcard.link;

/**
 * What the shop was told of a stock card.
 *
 * @param revision the card's revision then; 0 = it had none
 * @param contentHash fingerprint of the product without its variants
 * @param parts what the accounting program said it consists of; empty for a card that only ever came from a file
 * @param fromFile a file was the last to tell the shop something: the accounting program is asked what it says
 */
public record CardLink(String code, long revision, byte[] contentHash, State state, String parts, boolean fromFile) {

    /** Whether the shop sells it. */
    public enum State {
        PUBLISHED,
        OFF,
        /** Of a SKU: off because a file had no row of it. */
        UNLISTED
    }

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }
}
