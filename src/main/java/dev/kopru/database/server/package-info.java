/** An embedded MariaDB: unpacked, started, watched and stopped. Knows nothing of what it serves. */
@NullMarked
package dev.kopru.database.server;

import org.jspecify.annotations.NullMarked;
