package dev.kopru.admin.statement;

import dev.kopru.statement.document.Edition;
import dev.kopru.statement.document.Format;
import dev.kopru.statement.document.StatementDocuments;
import dev.kopru.statement.document.StatementPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Sends a statement under a name that says whose it is. It is made in its turn and then sent from a file: a receiver who
 * reads slowly keeps no memory and nobody else's turn.
 */
@Component
class StatementAnswer {

    /** A form that is written line by line has only some of them in memory. */
    private static final int LINES_AT_HAND = 1000;

    private final StatementDocuments documents;
    private final StatementPage page;
    private final DocumentGate gate;

    StatementAnswer(StatementDocuments documents, StatementPage page, DocumentGate gate) {
        this.documents = documents;
        this.page = page;
        this.gate = gate;
    }

    void write(Edition edition, Format format, HttpServletResponse response) throws IOException {
        edition.checkLength(format);
        Path file = Files.createTempFile("kopru-statement", "." + format.ending());
        try {
            make(edition, format, file);
            head(edition, format, response);
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    /** As a page for people. */
    void writePage(Edition edition, HttpServletResponse response) throws IOException {
        byte[] html;
        try (DocumentGate.Place place = gate.enter(page.lines(edition))) {
            html = page.html(edition).getBytes(StandardCharsets.UTF_8);
        }
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.getOutputStream().write(html);
    }

    private void make(Edition edition, Format format, Path file) throws IOException {
        try (DocumentGate.Place place = place(edition.lines(), format);
                OutputStream out = Files.newOutputStream(file)) {
            documents.write(edition, format, out);
        }
    }

    private DocumentGate.Place place(int lines, Format format) {
        return format.isMadeInMemory() ? gate.enterInMemory(lines) : gate.enter(Math.min(lines, LINES_AT_HAND));
    }

    private static void head(Edition edition, Format format, HttpServletResponse response) {
        response.setContentType(format.type().toString());
        if (format != Format.JSON) {
            ContentDisposition.Builder place =
                    format == Format.PDF ? ContentDisposition.inline() : ContentDisposition.attachment();
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    place.filename(edition.fileName(format)).build().toString());
        }
    }
}
