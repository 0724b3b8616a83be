/** What each job tells people of its records: which there are by a key, and what became of one. Knows no job. */
@NullMarked
package dev.kopru.record;

import org.jspecify.annotations.NullMarked;
