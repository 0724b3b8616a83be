package dev.kopru.stockcard.image.pixel;

/**
 * One output.
 *
 * @param size the configured length of the longest side; the picture itself may be smaller
 * @param extension jpg or png
 * @param sha256 of the content, in hexadecimal
 */
public record MadeImage(int size, int width, int height, String extension, byte[] content, String sha256) {}
