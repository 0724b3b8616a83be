package dev.kopru.statement.document;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** The foot of each page, which can only be written when it is known how many there are. */
final class PdfFooter {

    private static final float SIZE = 6.5f;
    private static final float HEIGHT = 28;

    private PdfFooter() {}

    static void draw(PDDocument document, Edition edition, PdfFont font) throws IOException {
        StatementTexts texts = edition.texts();
        String legend = font.printable(texts.text("legend"));
        int pages = document.getNumberOfPages();
        for (int number = 1; number <= pages; number++) {
            PDPage page = document.getPage(number - 1);
            String place = font.printable(texts.text("page", Integer.toString(number), Integer.toString(pages)));
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                PdfCanvas.write(content, font, SIZE, PdfCanvas.PALE, PdfCanvas.LEFT, HEIGHT, legend);
                float x = PdfCanvas.RIGHT - font.width(place, SIZE);
                PdfCanvas.write(content, font, SIZE, PdfCanvas.PALE, x, HEIGHT, place);
            }
        }
    }
}
