package dev.kopru.stockcard;

/**
 * What the shop was told of a stock card.
 *
 * @param revision the card's revision then; 0 = it had none
 * @param contentHash fingerprint of the product without its variants
 * @param parts what the accounting program said it consists of; empty for a card that only ever came from a file
 */
record CardLink(String code, long revision, byte[] contentHash, State state, String parts) {

    /** Whether the shop sells it. */
    enum State {
        PUBLISHED,
        OFF
    }

    boolean isPublished() {
        return state == State.PUBLISHED;
    }
}
