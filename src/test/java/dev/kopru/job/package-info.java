/** Tests of what all jobs share, with a job of a few numbers. */
@NullMarked
package dev.kopru.job;

import org.jspecify.annotations.NullMarked;
