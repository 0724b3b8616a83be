/** What is worth an alert, and which alerts there are. */
@NullMarked
package dev.kopru.alert.rule;

import org.jspecify.annotations.NullMarked;
