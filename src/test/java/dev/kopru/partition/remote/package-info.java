@NullMarked
package dev.kopru.partition.remote;

import org.jspecify.annotations.NullMarked;
