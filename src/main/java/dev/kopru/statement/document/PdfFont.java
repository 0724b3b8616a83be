package dev.kopru.statement.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/** A font that goes into the document, and how wide its letters are. */
final class PdfFont {

    private static final Map<String, TrueTypeFont> FILES = new HashMap<>();
    private static final int UNKNOWN = '?';

    private final PDFont font;
    private final Map<Integer, Float> widths = new HashMap<>();

    private PdfFont(PDFont font) {
        this.font = font;
    }

    static PdfFont embedded(PDDocument document, String file) throws IOException {
        return new PdfFont(PDType0Font.load(document, letters(file), true));
    }

    /** Read once for all documents: each copy takes megabytes, and forty documents at once would read eighty. */
    private static TrueTypeFont letters(String file) throws IOException {
        synchronized (FILES) {
            TrueTypeFont read = FILES.get(file);
            if (read == null) {
                read = read(file);
                FILES.put(file, read);
            }
            return read;
        }
    }

    private static TrueTypeFont read(String file) throws IOException {
        byte[] bytes = new ClassPathResource("fonts/" + file).getContentAsByteArray();
        TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        // As one glyph, "fi" is neither searched for nor read aloud, and Turkish knows fı besides.
        letters.setEnableGsub(false);
        return letters;
    }

    PDFont font() {
        return font;
    }

    /** Only letters that the font has; a space for what is no letter. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .map(c -> Float.isNaN(width(c)) ? UNKNOWN : c)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** In points, of printable text. */
    float width(String text, float size) {
        double width = text.codePoints().mapToDouble(this::width).sum();
        return (float) (width * size / 1000);
    }

    private float width(int codePoint) {
        return widths.computeIfAbsent(codePoint, c -> {
            try {
                return font.getStringWidth(Character.toString(c));
            } catch (IllegalArgumentException | IOException e) {
                return Float.NaN;
            }
        });
    }

    /** Broken between words, or within one that is wider than a whole line. */
    List<String> lines(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text).strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line.replace(0, line.length(), longer);
            } else {
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                }
                line.replace(0, line.length(), rest(word, size, width, lines));
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private String rest(String word, float size, float width, List<String> lines) {
        String rest = word;
        while (width(rest, size) > width && rest.codePointCount(0, rest.length()) > 1) {
            int end = rest.offsetByCodePoints(0, 1);
            while (width(rest.substring(0, rest.offsetByCodePoints(end, 1)), size) <= width) {
                end = rest.offsetByCodePoints(end, 1);
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }
}
