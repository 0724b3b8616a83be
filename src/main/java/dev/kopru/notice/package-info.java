/** What is only odd about records, without being wrong: kept once, counted, listed and marked as seen. */
@NullMarked
package dev.kopru.notice;

import org.jspecify.annotations.NullMarked;
