package dev.kopru.statement.document;

import dev.kopru.statement.Statement;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Component;

/** For printing and keeping: A4, with its own letters in it, carried forward from page to page. */
@Component
class PdfStatement implements StatementDocument {

    @Override
    public Format format() {
        return Format.PDF;
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFont regular = PdfFont.embedded(document, "DejaVuSans.ttf");
            PdfFont bold = PdfFont.embedded(document, "DejaVuSans-Bold.ttf");
            describe(document, edition);
            try (PdfCanvas canvas = new PdfCanvas(document)) {
                boolean first = true;
                for (Statement statement : edition.statement().statements()) {
                    if (!first) {
                        canvas.newPage();
                    }
                    first = false;
                    new PdfSheet(edition, statement, canvas, regular, bold).draw();
                }
            }
            PdfFooter.draw(document, edition, regular);
            document.save(out);
        }
    }

    private static void describe(PDDocument document, Edition edition) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(
                edition.texts().text("title") + " " + edition.account().code());
        information.setAuthor(edition.company().title());
        information.setCreator("Köprü");
        document.getDocumentCatalog().setLanguage(edition.texts().language());
    }
}
