/** A statement as a document: PDF, XLSX, CSV, JSON, and the page that a signed link opens. */
@NullMarked
package dev.kopru.statement.document;

import org.jspecify.annotations.NullMarked;
