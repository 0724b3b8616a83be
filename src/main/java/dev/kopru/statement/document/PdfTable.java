package dev.kopru.statement.document;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows under a heading that comes again on each page. */
final class PdfTable {

    private static final float SIZE = 7;
    private static final float LEADING = 8.8f;
    private static final float PADDING = 3;
    private static final float[] WIDTHS = {53, 60, 82, 90, 53, 62, 62, 73};
    private static final int FIRST_AMOUNT = 5;
    private static final int DOCUMENT = 2;

    private final PdfCanvas canvas;
    private final PdfFont regular;
    private final PdfFont bold;

    PdfTable(PdfCanvas canvas, PdfFont regular, PdfFont bold) {
        this.canvas = canvas;
        this.regular = regular;
        this.bold = bold;
    }

    /** How a row is to look. */
    enum Look {
        HEADING,
        PLAIN,
        PALE,
        STRONG
    }

    /** A row that is broken into lines already. */
    record Row(List<List<String>> cells, Look look, @Nullable String link, float height) {}

    Row row(Look look, @Nullable String link, String... texts) {
        List<List<String>> cells = new ArrayList<>();
        int lines = 1;
        for (int column = 0; column < texts.length; column++) {
            boolean whole = column >= FIRST_AMOUNT;
            PdfFont font = font(look);
            List<String> cell = whole
                    ? List.of(font.printable(texts[column]))
                    : font.lines(texts[column], SIZE, room(column, texts) - 2 * PADDING);
            cells.add(cell);
            lines = Math.max(lines, cell.size());
        }
        return new Row(cells, look, link, lines * LEADING + 2 * PADDING - 1);
    }

    /** What stands alone, such as the label of a sum, may spread over the empty cells before the amounts. */
    private static float room(int column, String... texts) {
        float room = WIDTHS[column];
        for (int next = column + 1; column == 0 && next < FIRST_AMOUNT && texts[next].isEmpty(); next++) {
            room += WIDTHS[next];
        }
        return room;
    }

    private PdfFont font(Look look) {
        return look == Look.HEADING || look == Look.STRONG ? bold : regular;
    }

    void draw(Row row) throws IOException {
        if (row.look() == Look.HEADING || row.look() == Look.STRONG) {
            canvas.shade(row.height());
        }
        float top = canvas.y();
        float x = PdfCanvas.LEFT;
        for (int column = 0; column < row.cells().size(); column++) {
            cell(row, column, x);
            x += WIDTHS[column];
        }
        canvas.down(row.height() - (top - canvas.y()));
        canvas.rule(PdfCanvas.SHADE);
    }

    private void cell(Row row, int column, float x) throws IOException {
        PdfFont font = font(row.look());
        boolean link = column == DOCUMENT && row.link() != null;
        Color colour = link ? PdfCanvas.LINK : row.look() == Look.PALE ? PdfCanvas.PALE : PdfCanvas.INK;
        float down = PADDING + SIZE - 1;
        canvas.down(down);
        for (String line : row.cells().get(column)) {
            if (column >= FIRST_AMOUNT) {
                amount(font, colour, x, WIDTHS[column], line);
            } else {
                canvas.text(font, SIZE, colour, x + PADDING, line);
            }
            if (link && row.link() != null) {
                canvas.link(x + PADDING, font.width(line, SIZE), SIZE + 2, row.link());
            }
            canvas.down(LEADING);
            down += LEADING;
        }
        canvas.down(-down);
    }

    /** One that is too wide for its column is written smaller, never cut or broken. */
    private void amount(PdfFont font, Color colour, float x, float width, String text) throws IOException {
        float room = width - 2 * PADDING;
        float size = Math.min(SIZE, SIZE * room / Math.max(1, font.width(text, SIZE)));
        canvas.textEndingAt(font, size, colour, x + width - PADDING, text);
    }
}
