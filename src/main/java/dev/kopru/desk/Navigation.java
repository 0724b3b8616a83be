package dev.kopru.desk;

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

    private static final List<Entry> FOR_ALL =
            List.of(new Entry("/", "desk.overview"), new Entry("/retries", "desk.retries"), new Entry("/runs", "desk.runs"));

    private Navigation() {}

    static List<Entry> of(DeskPerson person) {
        return FOR_ALL;
    }
}
