package dev.kopru.statement.document;

import java.io.IOException;
import java.io.OutputStream;

/** One form of a statement. */
interface StatementDocument {

    Format format();

    /** Writes the whole document; the stream is left open. */
    void write(Edition edition, OutputStream out) throws IOException;
}
