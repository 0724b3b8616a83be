package dev.kopru.stockcard.image.pixel;

import java.awt.image.BufferedImage;

/**
 * A decoded picture, as its decoder gave it out: in whatever colours, and not yet upright.
 *
 * @param orientation see {@link Orientation}
 */
record Picture(BufferedImage image, int orientation) {}
