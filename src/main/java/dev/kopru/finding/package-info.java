/** What is wrong or odd with an installation: found before anything is written, and said in words. */
@NullMarked
package dev.kopru.finding;

import org.jspecify.annotations.NullMarked;
