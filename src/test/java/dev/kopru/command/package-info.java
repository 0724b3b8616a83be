@NullMarked
package dev.kopru.command;

import org.jspecify.annotations.NullMarked;
