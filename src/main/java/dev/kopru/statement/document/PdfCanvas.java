package dev.kopru.statement.document;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/** Pages of A4 that are written from top to bottom. */
final class PdfCanvas implements AutoCloseable {

    static final float LEFT = 30;
    static final float RIGHT = PDRectangle.A4.getWidth() - 30;
    static final float TOP = PDRectangle.A4.getHeight() - 32;
    static final float BOTTOM = 48;
    static final Color INK = new Color(0x1f, 0x29, 0x33);
    static final Color PALE = new Color(0x6b, 0x77, 0x85);
    static final Color LINK = new Color(0x0b, 0x57, 0xa4);
    static final Color SHADE = new Color(0xec, 0xf0, 0xf4);

    private final PDDocument document;
    private PDPage page = new PDPage(PDRectangle.A4);
    private PDPageContentStream content;
    private float y = TOP;

    PdfCanvas(PDDocument document) throws IOException {
        this.document = document;
        this.content = begin();
    }

    private PDPageContentStream begin() throws IOException {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = TOP;
        return new PDPageContentStream(document, page);
    }

    void newPage() throws IOException {
        content.close();
        content = begin();
    }

    float y() {
        return y;
    }

    void down(float points) {
        y -= points;
    }

    /** Whether so much still fits on the page. */
    boolean has(float points) {
        return y - points >= BOTTOM;
    }

    void text(PdfFont font, float size, Color colour, float x, String printable) throws IOException {
        write(content, font, size, colour, x, y, printable);
    }

    void textEndingAt(PdfFont font, float size, Color colour, float x, String printable) throws IOException {
        text(font, size, colour, x - font.width(printable, size), printable);
    }

    static void write(
            PDPageContentStream to, PdfFont font, float size, Color colour, float x, float y, String printable)
            throws IOException {
        if (printable.isEmpty()) {
            return;
        }
        to.beginText();
        to.setFont(font.font(), size);
        to.setNonStrokingColor(colour);
        to.newLineAtOffset(x, y);
        to.showText(printable);
        to.endText();
    }

    void paragraph(PdfFont font, float size, Color colour, float x, List<String> lines) throws IOException {
        for (String line : lines) {
            text(font, size, colour, x, line);
            down(size * 1.35f);
        }
    }

    void shade(float height) throws IOException {
        content.setNonStrokingColor(SHADE);
        content.addRect(LEFT, y - height, RIGHT - LEFT, height);
        content.fill();
    }

    void rule(Color colour) throws IOException {
        content.setStrokingColor(colour);
        content.setLineWidth(0.4f);
        content.moveTo(LEFT, y);
        content.lineTo(RIGHT, y);
        content.stroke();
    }

    void link(float x, float width, float height, String address) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(x, y - 2, width, height));
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        link.setAction(action);
        page.getAnnotations().add(link);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
