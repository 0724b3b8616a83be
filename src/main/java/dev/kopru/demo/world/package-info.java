/** What the demo is made of: days, places, names, words, and the dice. */
@NullMarked
package dev.kopru.demo.world;

import org.jspecify.annotations.NullMarked;
