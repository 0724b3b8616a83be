/** The pages for people: rendered on the server, readable without JavaScript. */
@NullMarked
package dev.kopru.desk;

import org.jspecify.annotations.NullMarked;
