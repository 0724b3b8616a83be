package dev.kopru.stockcard.link;

import dev.kopru.record.NoticeCode;

/** What a person should know about a stock card that went its way all the same. */
public enum StockCardNotice implements NoticeCode {
    CARD_GONE,
    CARD_STAYS_OFF,
    VARIANTS_WITHOUT_ROWS,
    /** Card, place in the file, SKUs that were or are another's, each with the card that had and the one that has it. */
    SKUS_CHANGED_CARD,
    /** Card, place in the file, the moment of the file's state, and of the one that the shop was told. */
    OLDER_CARD_IN_FILE,
    ODD_LETTERS_ON_CARD,
    BARCODE_CHECK_DIGIT,
    CODE_LIKE_A_NUMBER,
    IMAGES_REFUSED,
    /** Card, class of what was thrown, place. */
    IMAGES_NOT_SHOWN,
    /** Image, class of what was thrown, place. */
    IMAGE_NOT_REMOVED,
    /** Folder, how many files should be there, node. */
    NO_FILE_IN_SIGHT,
    /** How many files should be there, node. */
    NO_MEDIA_IN_SIGHT
}
