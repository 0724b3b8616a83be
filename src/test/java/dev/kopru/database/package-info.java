@NullMarked
package dev.kopru.database;

import org.jspecify.annotations.NullMarked;
