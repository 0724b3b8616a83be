/** Statements by the API and by signed links. */
@NullMarked
package dev.kopru.admin.statement;

import org.jspecify.annotations.NullMarked;
