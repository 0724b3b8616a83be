@NullMarked
package dev.kopru.admin;

import org.jspecify.annotations.NullMarked;
