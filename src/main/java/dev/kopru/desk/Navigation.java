package dev.kopru.desk;

import dev.kopru.desk.word.DeskPerson;
import java.util.ArrayList;
import java.util.List;

/** The pages that one can go to from everywhere. */
final class Navigation {

    /** A page in the navigation: its address and the key of its words. */
    record Entry(String address, String words) {

        /** Whether the page that is shown is this one, or lies below it. */
        public boolean isAt(String place) {
            return place.equals(address) || !"/".equals(address) && place.startsWith(address + "/");
        }
    }

    private static final List<Entry> FOR_ALL = List.of(
            new Entry("/", "desk.overview"),
            new Entry("/retries", "desk.retries"),
            new Entry("/runs", "desk.runs"),
            new Entry("/alerts", "desk.alerts"),
            new Entry("/notices", "desk.notices"),
            new Entry("/reconciliation", "desk.reconciliation"),
            new Entry("/catalogue", "desk.catalogue"),
            new Entry("/stock", "desk.stock"),
            new Entry("/statements", "desk.statements"),
            new Entry("/imports", "desk.imports"),
            new Entry("/timers", "desk.timers"),
            new Entry("/connections", "desk.connections"),
            new Entry("/settings", "desk.settings"));
    private static final List<Entry> FOR_ADMINISTRATORS =
            List.of(new Entry("/people", "desk.people"), new Entry("/audit", "desk.audit"));
    private static final Entry ONES_OWN = new Entry("/me", "desk.me");

    private Navigation() {}

    static List<Entry> of(DeskPerson person) {
        List<Entry> entries = new ArrayList<>(FOR_ALL);
        if (person.administers()) {
            entries.addAll(FOR_ADMINISTRATORS);
        }
        entries.add(ONES_OWN);
        return entries;
    }
}
