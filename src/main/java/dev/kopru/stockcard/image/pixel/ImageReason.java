package dev.kopru.stockcard.image.pixel;

import dev.kopru.record.ReasonCode;

/** Why an image cannot be published; a stable list, with messages of the same names. */
public enum ImageReason implements ReasonCode {
    IMAGE_EMPTY,
    IMAGE_NO_IMAGE,
    IMAGE_UNSUPPORTED,
    IMAGE_PHONE_FORMAT,
    IMAGE_OTHER_FORMAT,
    IMAGE_CORRUPT,
    IMAGE_TRUNCATED,
    IMAGE_TOO_MANY_PIXELS,
    IMAGE_TOO_LARGE,
    IMAGE_TOO_SLOW,
    IMAGE_NEEDS_MEMORY,
    IMAGE_NOT_DECODABLE,
    IMAGE_ENDS_DECODER,
    IMAGE_ENDS_SERVICE,
    IMAGE_NOT_FOUND,
    IMAGE_BAD_NAME,
    IMAGE_NOT_READABLE,
    IMAGE_BAD_ADDRESS,
    IMAGE_HOST_NOT_ALLOWED,
    IMAGE_PRIVATE_ADDRESS,
    IMAGE_HTTP_STATUS,
    IMAGE_NOT_ANSWERED,
    IMAGE_UNKNOWN_KIND
}
