package dev.kopru.statement.document;

import dev.kopru.statement.StatementContent;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** For other software; names as {@link StatementContent} explains them. */
@Component
class JsonStatement implements StatementDocument {

    @Override
    public Format format() {
        return Format.JSON;
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        StatementContent.write(edition.statement(), edition.days(), out);
    }
}
