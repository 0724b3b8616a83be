/** Checks all settings before anything starts, and says all that is wrong at once. */
@NullMarked
package dev.kopru.setting.check;

import org.jspecify.annotations.NullMarked;
