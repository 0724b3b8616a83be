package dev.kopru.demo.pictures;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Paints a picture of a product: a soft background and shadow, the thing in its colour, light, texture and seams. */
final class Painter {

    private static final int TILE = 96;
    private static final Color CLEAR = new Color(0, 0, 0, 0);
    private static final BufferedImage TEXTURE = texture();

    private final DemoPicture picture;
    private final int size;
    private final Graphics2D canvas;

    private Painter(DemoPicture picture, BufferedImage image) {
        this.picture = picture;
        this.size = image.getWidth();
        this.canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    static BufferedImage paint(DemoPicture picture) {
        int size = picture.silhouette().pixels();
        boolean transparent = picture.format().isTransparent();
        var image =
                new BufferedImage(size, size, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR);
        var painter = new Painter(picture, image);
        if (!transparent) {
            painter.background();
        }
        painter.shadow();
        painter.thing();
        painter.canvas.dispose();
        return image;
    }

    private void background() {
        Color tint = mixed(picture.colour(), Color.WHITE, 0.86);
        canvas.setPaint(new GradientPaint(0, 0, mixed(tint, Color.WHITE, 0.6), 0, size, mixed(tint, Color.GRAY, 0.14)));
        canvas.fillRect(0, 0, size, size);
        canvas.setPaint(
                new RadialGradientPaint(size * 0.5f, size * 0.42f, size * 0.6f, new float[] {0, 1}, new Color[] {
                    new Color(255, 255, 255, 170), new Color(255, 255, 255, 0)
                }));
        canvas.fillRect(0, 0, size, size);
    }

    /** On the floor, below the thing and as wide as it is. */
    private void shadow() {
        Rectangle2D bounds = picture.silhouette().body().getBounds2D();
        double scale = size / 100.0;
        AffineTransform before = canvas.getTransform();
        canvas.translate(bounds.getCenterX() * scale, (bounds.getMaxY() + 1) * scale);
        canvas.scale(1, 0.12);
        double radius = bounds.getWidth() * scale * 0.62;
        canvas.setPaint(new RadialGradientPaint(0, 0, (float) radius, new float[] {0, 0.55f, 1}, new Color[] {
            new Color(0, 0, 0, 110), new Color(0, 0, 0, 48), CLEAR
        }));
        canvas.fill(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
        canvas.setTransform(before);
    }

    private void thing() {
        AffineTransform scale = AffineTransform.getScaleInstance(size / 100.0, size / 100.0);
        Shape body = scale.createTransformedShape(picture.silhouette().body());
        Rectangle2D bounds = body.getBounds2D();
        Color colour = picture.colour();
        canvas.setPaint(new GradientPaint(
                (float) bounds.getMinX(),
                (float) bounds.getMinY(),
                mixed(colour, Color.WHITE, 0.2),
                (float) bounds.getMaxX(),
                (float) bounds.getMaxY(),
                mixed(colour, Color.BLACK, 0.18)));
        canvas.fill(body);
        canvas.setPaint(new TexturePaint(TEXTURE, new Rectangle2D.Double(0, 0, TILE, TILE)));
        canvas.fill(body);
        light(body, bounds);
        Color seam = mixed(colour, brightness(colour) < 90 ? Color.WHITE : Color.BLACK, 0.32);
        stroke(seam, 0.45f, body);
        stroke(seam, 0.6f, scale.createTransformedShape(picture.silhouette().details()));
    }

    private void light(Shape body, Rectangle2D bounds) {
        Shape clip = canvas.getClip();
        canvas.clip(body);
        canvas.setComposite(AlphaComposite.SrcOver);
        canvas.setPaint(new RadialGradientPaint(
                (float) (bounds.getMinX() + bounds.getWidth() * 0.36),
                (float) (bounds.getMinY() + bounds.getHeight() * 0.3),
                (float) (Math.max(bounds.getWidth(), bounds.getHeight()) * 0.55),
                new float[] {0, 1},
                new Color[] {new Color(255, 255, 255, 80), new Color(255, 255, 255, 0)}));
        canvas.fill(bounds);
        canvas.setClip(clip);
    }

    private void stroke(Color colour, float width, Shape shape) {
        canvas.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 190));
        canvas.setStroke(new BasicStroke(width * size / 100, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(shape);
    }

    /** Threads that cross, with the small unevenness of real ones. */
    private static BufferedImage texture() {
        var random = new Random(1923);
        var tile = new BufferedImage(TILE, TILE, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < TILE; y++) {
            for (int x = 0; x < TILE; x++) {
                boolean over = (x / 3 + y / 3) % 2 == 0;
                int alpha = (over ? 10 : 3) + random.nextInt(9);
                tile.setRGB(x, y, alpha << 24 | (over ? 0xFFFFFF : 0));
            }
        }
        return tile;
    }

    private static int brightness(Color colour) {
        return (colour.getRed() * 3 + colour.getGreen() * 6 + colour.getBlue()) / 10;
    }

    /** {@code share} of the other colour, from 0 to 1. */
    private static Color mixed(Color one, Color other, double share) {
        return new Color(
                part(one.getRed(), other.getRed(), share),
                part(one.getGreen(), other.getGreen(), share),
                part(one.getBlue(), other.getBlue(), share));
    }

    private static int part(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }
}
