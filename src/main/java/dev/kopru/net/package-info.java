/** What all share who reach out to addresses that somebody else chose. */
@NullMarked
package dev.kopru.net;

import org.jspecify.annotations.NullMarked;
