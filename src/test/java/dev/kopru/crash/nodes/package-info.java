/** Several nodes of the packaged service on one database. */
@NullMarked
package dev.kopru.crash.nodes;

import org.jspecify.annotations.NullMarked;
