@NullMarked
package dev.kopru.notice;

import org.jspecify.annotations.NullMarked;
