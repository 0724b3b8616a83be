package dev.kopru.demo.pictures;

import dev.kopru.demo.books.DemoCard;
import dev.kopru.demo.world.Resource;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.StringTokenizer;
import org.apache.commons.csv.CSVRecord;

/**
 * What things of one sort look like, in a square of 100 by 100.
 *
 * @param prefixes of the codes of the cards that look like this
 * @param pixels width and height of its pictures
 * @param format of its pictures' files
 * @param colour where the card has none of its own
 * @param details lines drawn upon the body
 */
record Silhouette(
        String name,
        List<String> prefixes,
        int pixels,
        PictureFormat format,
        String colour,
        Shape body,
        Shape details) {

    static List<Silhouette> all() {
        return Resource.rows("silhouettes.csv").stream().map(Silhouette::parse).toList();
    }

    private static Silhouette parse(CSVRecord row) {
        boolean mirrored = row.get("mirrored").equals("yes");
        return new Silhouette(
                row.get("name"),
                Resource.words(row, "prefixes"),
                Integer.parseInt(row.get("pixels")),
                PictureFormat.ofEnding(row.get("format")),
                row.get("colour"),
                whole(path(row.get("body")), mirrored),
                whole(path(row.get("details")), mirrored));
    }

    boolean shows(DemoCard card) {
        return prefixes.stream().anyMatch(card.code()::startsWith);
    }

    private static Path2D path(String text) {
        Path2D path = new Path2D.Double();
        StringTokenizer words = new StringTokenizer(text);
        while (words.hasMoreTokens()) {
            switch (words.nextToken()) {
                case "M" -> path.moveTo(number(words), number(words));
                case "L" -> path.lineTo(number(words), number(words));
                case "Q" -> path.quadTo(number(words), number(words), number(words), number(words));
                default -> path.closePath();
            }
        }
        return path;
    }

    private static double number(StringTokenizer words) {
        return Double.parseDouble(words.nextToken());
    }

    /** With its left half, where only the right one is written down. */
    private static Shape whole(Path2D half, boolean mirrored) {
        if (!mirrored) {
            return half;
        }
        Path2D whole = new Path2D.Double(half);
        whole.append(half.createTransformedShape(new AffineTransform(-1, 0, 0, 1, 100, 0)), false);
        return whole;
    }
}
