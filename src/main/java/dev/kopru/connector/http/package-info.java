/** What connectors of programs behind HTTP share: calls under limits, budgets, tokens, lists of changes page by page. */
@NullMarked
package dev.kopru.connector.http;

import org.jspecify.annotations.NullMarked;
