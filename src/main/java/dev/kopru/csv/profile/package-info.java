/** What a kind of file holds, and how its columns may be named. */
@NullMarked
package dev.kopru.csv.profile;

import org.jspecify.annotations.NullMarked;
