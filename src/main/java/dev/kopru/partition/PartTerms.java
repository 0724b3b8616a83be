package dev.kopru.partition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What nodes that work on parts of one step must have alike, as the node of the run has it.
 *
 * @param settings a digest of them
 * @param landmark the name of something that each must see; null: there is nothing of the kind
 * @param sign what each must find where it puts what it makes; null: there is but one place
 */
public record PartTerms(String settings, @Nullable String landmark, @Nullable String sign) {

    static PartTerms of(Cutting cutting) {
        return new PartTerms(
                cutting.settings(),
                cutting.landmark().orElse(null),
                cutting.leaveSign().orElse(null));
    }

    /** Why this node, which would cut the step like this, must not work on its parts. */
    Optional<String> keepOff(Cutting here) {
        if (!settings.equals(here.settings())) {
            return Optional.of("the settings of this node are others than those of the run's own: jobs/*.yml, the"
                    + " environment and the command line have to say the same on all nodes");
        }
        if (landmark != null && !here.sees(landmark)) {
            return Optional.of(
                    "this node does not see " + landmark + ", as who works on this part must: is the folder shared?");
        }
        return sign == null || here.hasSign(sign)
                ? Optional.empty()
                : Optional.of(
                        "what this node makes would not come to where the run's own puts it: is that folder shared, and may it be written?");
    }
}
