package dev.kopru.demo.pictures;

import java.awt.Color;
import java.util.Arrays;

/**
 * A picture of a thing in one colour, as many cards share it.
 *
 * @param path of its file in the folder of images
 * @param broken the file ends in the middle
 */
record DemoPicture(Silhouette silhouette, Color colour, PictureFormat format, String path, boolean broken) {

    byte[] bytes() {
        byte[] whole = format.encode(Painter.paint(this));
        return broken ? Arrays.copyOf(whole, whole.length / 3) : whole;
    }

    DemoPicture at(String otherPath) {
        return new DemoPicture(silhouette, colour, format, otherPath, broken);
    }

    DemoPicture as(PictureFormat otherFormat) {
        return new DemoPicture(silhouette, colour, otherFormat, path, broken);
    }

    DemoPicture brokenAt(String otherPath) {
        return new DemoPicture(silhouette, colour, format, otherPath, true);
    }
}
