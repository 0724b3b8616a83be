@NullMarked
package dev.kopru.alert;

import org.jspecify.annotations.NullMarked;
