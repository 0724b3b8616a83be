package dev.kopru.setting;

import java.util.List;
import java.util.Map;

/**
 * A reason for which records of a job are rejected and that one more element of a list of settings mends.
 *
 * @param reason its code
 * @param argument which of its arguments is missing in the list, from 0
 * @param list the setting, such as {@code kopru.order.payments}
 * @param key name of the element's part that is the missing one; empty where the elements are bare values
 * @param needed names of its other parts that a person has to choose, and {@code others} of those that may stay empty
 * @param figures names of those among them that are figures
 * @param offered which argument of the reason is offered for which part, from 0
 */
public record Mending(
        String job,
        String reason,
        int argument,
        String list,
        String key,
        List<String> needed,
        List<String> others,
        List<String> figures,
        Map<String, Integer> offered) {

    public Mending(
            String job,
            String reason,
            int argument,
            String list,
            String key,
            List<String> needed,
            List<String> others,
            List<String> figures) {
        this(job, reason, argument, list, key, needed, others, figures, Map.of());
    }
}
