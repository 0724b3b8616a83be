package dev.kopru.partition.remote;

import dev.kopru.partition.PartsElsewhere;
import java.time.Duration;

/**
 * How patient nodes are with each other.
 *
 * @param look how often a run looks how far its parts are
 * @param beat how often a node says that it lives
 * @param silence after which a part is taken from a node that says nothing
 * @param tellAgain how often nodes are told of a part that nobody has
 * @param alone after which a run's own node works on a part that no other has taken
 * @param unheard the same where no other can hear of a part
 */
record PartTimes(Duration look, Duration beat, Duration silence, Duration tellAgain, Duration alone, Duration unheard) {

    static final PartTimes USUAL = new PartTimes(
            Duration.ofMillis(500),
            Duration.ofSeconds(5),
            PartsElsewhere.SILENCE,
            Duration.ofSeconds(15),
            Duration.ofSeconds(20),
            Duration.ofSeconds(2));
}
