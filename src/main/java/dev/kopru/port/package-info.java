/** Which capabilities of the shop and of the accounting program are there, and who serves each. */
@NullMarked
package dev.kopru.port;

import org.jspecify.annotations.NullMarked;
