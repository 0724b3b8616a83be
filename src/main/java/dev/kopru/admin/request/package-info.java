/** Requests and answers: parameters, pages of lists, problems. */
@NullMarked
package dev.kopru.admin.request;

import org.jspecify.annotations.NullMarked;
