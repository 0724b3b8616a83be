/** What keeps one request, or one dead thread, from silencing the whole service. */
@NullMarked
package dev.kopru.guard;

import org.jspecify.annotations.NullMarked;
