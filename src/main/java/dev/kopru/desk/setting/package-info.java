/** Settings as forms that people fill in. */
@NullMarked
package dev.kopru.desk.setting;

import org.jspecify.annotations.NullMarked;
