package dev.kopru.stockcard.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;

/** Brings whatever a decoder gave out into plain sRGB with 8 bits, with an alpha channel only where one is needed. */
record Colours(BufferedImage decoded, boolean opaque) {

    Picture picture(int orientation) {
        ColorModel colours = decoded.getColorModel();
        boolean transparent = !opaque && colours.hasAlpha() && hasTransparentPixel();
        int type = transparent
                ? BufferedImage.TYPE_INT_ARGB
                : isGrey() ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
        BufferedImage plain = decoded.getType() == type ? decoded : converted(type);
        return new Picture(Orientation.upright(plain, orientation), transparent);
    }

    /** Grey stays grey; drawing linear grey into RGB would change its brightness. */
    private boolean isGrey() {
        return decoded.getType() == BufferedImage.TYPE_BYTE_GRAY;
    }

    private BufferedImage converted(int type) {
        BufferedImage plain = new BufferedImage(decoded.getWidth(), decoded.getHeight(), type);
        Graphics2D pen = plain.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_COLOR_RENDERING, RenderingHints.VALUE_COLOR_RENDER_QUALITY);
        pen.drawImage(decoded, 0, 0, null);
        pen.dispose();
        return plain;
    }

    private boolean hasTransparentPixel() {
        int width = decoded.getWidth();
        int[] row = new int[width];
        for (int y = 0; y < decoded.getHeight(); y++) {
            decoded.getRGB(0, y, width, 1, row, 0, width);
            for (int pixel : row) {
                if (pixel >>> 24 != 0xff) {
                    return true;
                }
            }
        }
        return false;
    }
}
