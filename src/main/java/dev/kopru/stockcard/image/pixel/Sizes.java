package dev.kopru.stockcard.image.pixel;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.resizers.configurations.ScalingMode;

/** Makes a picture's sizes one from the other, from the largest down; a smaller picture is never enlarged. */
final class Sizes {

    private final ImageRecipe recipe;

    Sizes(ImageRecipe recipe) {
        this.recipe = recipe;
    }

    /** One size; the picture may be smaller. */
    record Sized(int size, BufferedImage image) {}

    List<Sized> of(Picture picture) throws IOException {
        // Scaled before it is turned and checked: most of a large picture's memory and time goes no further.
        BufferedImage whole = Grey.plain(picture.image());
        BufferedImage from = scaled(whole, recipe.largest(), Colours.plainType(whole));
        from = flattened(Orientation.upright(from, picture.orientation()));
        boolean transparent = from.getColorModel().hasAlpha();
        List<Sized> sized = new ArrayList<>();
        for (int size :
                recipe.sizes().stream().sorted(Comparator.reverseOrder()).toList()) {
            from = scaled(from, size, from.getType());
            sized.add(new Sized(size, recipe.square() ? squared(from, size, transparent) : from));
        }
        sized.sort(Comparator.comparing(Sized::size));
        return sized;
    }

    private BufferedImage flattened(BufferedImage image) {
        boolean keep = recipe.transparency() == ImageRecipe.Transparency.KEEP && Colours.hasTransparentPixel(image);
        return keep || !image.getColorModel().hasAlpha() ? image : Colours.onWhite(image);
    }

    private static BufferedImage scaled(BufferedImage image, int size, int type) throws IOException {
        int longest = Math.max(image.getWidth(), image.getHeight());
        if (longest <= size) {
            return Colours.plain(image, type);
        }
        int width = Math.max(1, Math.round(image.getWidth() * (float) size / longest));
        int height = Math.max(1, Math.round(image.getHeight() * (float) size / longest));
        return Thumbnails.of(image)
                .forceSize(width, height)
                .scalingMode(ScalingMode.PROGRESSIVE_BILINEAR)
                .imageType(type)
                .asBufferedImage();
    }

    private static BufferedImage squared(BufferedImage image, int size, boolean transparent) {
        int side = Math.min(size, Math.max(image.getWidth(), image.getHeight()));
        BufferedImage square =
                new BufferedImage(side, side, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = square.createGraphics();
        if (!transparent) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, side, side);
        }
        pen.drawImage(image, (side - image.getWidth()) / 2, (side - image.getHeight()) / 2, null);
        pen.dispose();
        return square;
    }
}
