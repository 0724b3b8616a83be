package dev.kopru.stockcard.image.pixel;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Plain sRGB with 8 bits, with an alpha channel only where one is needed; grey stays grey. */
final class Colours {

    private Colours() {}

    /** The plain type in which a picture loses nothing that a shop could show. */
    static int plainType(BufferedImage image) {
        if (image.getColorModel().hasAlpha()) {
            return BufferedImage.TYPE_INT_ARGB;
        }
        // Drawn into RGB, grey would change its brightness.
        return image.getType() == BufferedImage.TYPE_BYTE_GRAY
                ? BufferedImage.TYPE_BYTE_GRAY
                : BufferedImage.TYPE_INT_RGB;
    }

    static BufferedImage plain(BufferedImage image, int type) {
        return image.getType() == type ? image : drawn(image, type);
    }

    static BufferedImage onWhite(BufferedImage image) {
        BufferedImage flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = flat.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return flat;
    }

    static boolean hasTransparentPixel(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        int width = image.getWidth();
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int pixel : row) {
                if (pixel >>> 24 != 0xff) {
                    return true;
                }
            }
        }
        return false;
    }

    private static BufferedImage drawn(BufferedImage image, int type) {
        BufferedImage drawn = new BufferedImage(image.getWidth(), image.getHeight(), type);
        Graphics2D pen = drawn.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return drawn;
    }
}
