/** Tells people what needs them, once, by mail or webhook. */
@NullMarked
package dev.kopru.alert;

import org.jspecify.annotations.NullMarked;
