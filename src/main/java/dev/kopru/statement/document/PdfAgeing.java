package dev.kopru.statement.document;

import dev.kopru.statement.Statement;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** What is open by how long it is due, under the lines. */
final class PdfAgeing {

    static final float HEIGHT = 62;

    private static final float SIZE = 7;

    private final StatementTexts texts;
    private final Statement statement;
    private final PdfCanvas canvas;
    private final PdfFont regular;
    private final PdfFont bold;

    PdfAgeing(StatementTexts texts, Statement statement, PdfCanvas canvas, PdfFont regular, PdfFont bold) {
        this.texts = texts;
        this.statement = statement;
        this.canvas = canvas;
        this.regular = regular;
        this.bold = bold;
    }

    void draw() throws IOException {
        canvas.down(20);
        canvas.text(bold, 8, PdfCanvas.INK, PdfCanvas.LEFT, bold.printable(texts.text("ageing")));
        String day = texts.text("ageing.day", texts.day(statement.ageing().day()));
        canvas.textEndingAt(regular, SIZE, PdfCanvas.PALE, PdfCanvas.RIGHT, regular.printable(day));
        canvas.down(5);
        List<BigDecimal> parts = statement.ageing().parts();
        float width = (PdfCanvas.RIGHT - PdfCanvas.LEFT) / parts.size();
        canvas.shade(14);
        canvas.down(10);
        for (int part = 0; part < parts.size(); part++) {
            right(bold, PdfCanvas.LEFT + (part + 1) * width, width, bold.printable(texts.text("ageing." + part)));
        }
        canvas.down(14);
        for (int part = 0; part < parts.size(); part++) {
            right(regular, PdfCanvas.LEFT + (part + 1) * width, width, texts.amount(parts.get(part)));
        }
        canvas.down(8);
    }

    private void right(PdfFont font, float x, float width, String text) throws IOException {
        float room = width - 6;
        float size = Math.min(SIZE, SIZE * room / Math.max(1, font.width(text, SIZE)));
        canvas.textEndingAt(font, size, PdfCanvas.INK, x - 3, text);
    }
}
