package dev.kopru.stockcard.image.pixel;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * Grey as it stands in the file. Java takes grey without a profile for linear light and makes it brighter wherever it draws
 * it into other colours, except for the plain type of 8 bits without alpha; so the samples themselves are taken.
 */
final class Grey {

    private Grey() {}

    /** The same picture in a type that is drawn as it is: grey of 8 bits, or with alpha. Others come back untouched. */
    static BufferedImage plain(BufferedImage image) {
        ColorModel model = image.getColorModel();
        boolean isOther = image.getType() == BufferedImage.TYPE_BYTE_GRAY
                || image.getType() == BufferedImage.TYPE_BYTE_INDEXED
                || image.getType() == BufferedImage.TYPE_BYTE_BINARY
                || !model.getColorSpace().equals(ColorSpace.getInstance(ColorSpace.CS_GRAY))
                || model.getTransferType() != DataBuffer.TYPE_BYTE && model.getTransferType() != DataBuffer.TYPE_USHORT;
        if (isOther) {
            return image;
        }
        return model.hasAlpha() ? withAlpha(image) : opaque(image);
    }

    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Raster from = image.getRaster();
        WritableRaster to = plain.getRaster();
        int most = most(image, 0);
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            from.getSamples(0, y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                row[x] = to8(row[x], most);
            }
            to.setSamples(0, y, row.length, 1, 0, row);
        }
        return plain;
    }

    private static BufferedImage withAlpha(BufferedImage image) {
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Raster from = image.getRaster();
        int[] levels = new int[image.getWidth()];
        int[] alphas = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            from.getSamples(0, y, levels.length, 1, 0, levels);
            from.getSamples(0, y, alphas.length, 1, 1, alphas);
            for (int x = 0; x < levels.length; x++) {
                int alpha = to8(alphas[x], most(image, 1));
                int level = to8(levels[x], most(image, 0));
                if (image.isAlphaPremultiplied() && alpha > 0) {
                    level = Math.min(255, level * 255 / alpha);
                }
                levels[x] = alpha << 24 | level << 16 | level << 8 | level;
            }
            plain.setRGB(0, y, levels.length, 1, levels, 0, levels.length);
        }
        return plain;
    }

    private static int most(BufferedImage image, int component) {
        return (1 << image.getColorModel().getComponentSize(component)) - 1;
    }

    private static int to8(int sample, int most) {
        return most == 255 ? sample : (sample * 255 + most / 2) / most;
    }
}
