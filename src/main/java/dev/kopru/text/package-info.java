/** Texts as keys: the forms in which what people type is compared, the same for jobs, files and connectors. */
@NullMarked
package dev.kopru.text;

import org.jspecify.annotations.NullMarked;
