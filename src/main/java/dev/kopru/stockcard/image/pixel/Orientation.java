package dev.kopru.stockcard.image.pixel;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** How a camera was held, by the EXIF tag 0x0112 (1 to 8): pictures are turned upright and the tag is dropped. */
final class Orientation {

    private Orientation() {}

    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == ExifOrientation.UPRIGHT) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean sideways = orientation >= 5;
        BufferedImage turned = new BufferedImage(sideways ? height : width, sideways ? width : height, image.getType());
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(image, transform(orientation, width, height), null);
        pen.dispose();
        return turned;
    }

    /** Where each pixel goes, as the EXIF standard (CIPA DC-008, tag Orientation) defines the eight cases. */
    private static AffineTransform transform(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
