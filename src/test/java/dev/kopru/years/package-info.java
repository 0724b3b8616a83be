/** Tests of what years bring: a new version on an old database, and a database that comes back from a backup. */
@NullMarked
package dev.kopru.years;

import org.jspecify.annotations.NullMarked;
