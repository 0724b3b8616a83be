/** What a person does by the API or by the pages, written to the audit. */
@NullMarked
package dev.kopru.admin.act;

import org.jspecify.annotations.NullMarked;
