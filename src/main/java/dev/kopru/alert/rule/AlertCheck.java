package dev.kopru.alert.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for the trouble of some rules; what it does not find any more is over. */
public interface AlertCheck {

    Set<AlertRule> rules();

    /**
     * All trouble there is now.
     *
     * @param known what held when it was last looked
     */
    List<Trouble> look(Map<AlertKey, AlertState> known);
}
