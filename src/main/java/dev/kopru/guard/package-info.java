/** What keeps one request, or one dead thread, from silencing the whole service, and what tells whether it lives. */
@NullMarked
package dev.kopru.guard;

import org.jspecify.annotations.NullMarked;
