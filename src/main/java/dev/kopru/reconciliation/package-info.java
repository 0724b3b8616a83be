/** What a full comparison of two sides found: written by the job that compares, read by people. */
@NullMarked
package dev.kopru.reconciliation;

import org.jspecify.annotations.NullMarked;
