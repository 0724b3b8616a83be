package dev.kopru.stockcard.image;

import java.awt.image.BufferedImage;

/** A decoded picture in sRGB, upright; large enough for every output, and no larger than that needs. */
record Picture(BufferedImage image, boolean transparent) {}
