/** Tests of the demo data. */
@NullMarked
package dev.kopru.demo;

import org.jspecify.annotations.NullMarked;
