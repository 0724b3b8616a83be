/** The demo shop and the demo accounting program, so that a first start has something to show. */
@NullMarked
package dev.kopru.demo;

import org.jspecify.annotations.NullMarked;
