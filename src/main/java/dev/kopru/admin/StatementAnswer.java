package dev.kopru.admin;

import dev.kopru.statement.document.Edition;
import dev.kopru.statement.document.Format;
import dev.kopru.statement.document.StatementDocuments;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a statement under a name that says whose it is. */
final class StatementAnswer {

    private StatementAnswer() {}

    static void write(StatementDocuments documents, Edition edition, Format format, HttpServletResponse response)
            throws IOException {
        edition.checkLength(format);
        response.setContentType(format.type().toString());
        if (format != Format.JSON) {
            ContentDisposition.Builder place =
                    format == Format.PDF ? ContentDisposition.inline() : ContentDisposition.attachment();
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    place.filename(edition.fileName(format)).build().toString());
        }
        documents.write(edition, format, response.getOutputStream());
    }
}
