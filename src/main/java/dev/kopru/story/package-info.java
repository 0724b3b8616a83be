/** What is told of one record: a teller for each job, and the index by which records are found. */
@NullMarked
package dev.kopru.story;

import org.jspecify.annotations.NullMarked;
