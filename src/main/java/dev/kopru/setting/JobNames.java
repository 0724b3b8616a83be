package dev.kopru.setting;

import java.util.SortedSet;
import java.util.TreeSet;

/** The names of the jobs, known without starting anything. */
public final class JobNames {

    private JobNames() {}

    public static SortedSet<String> all() {
        return new TreeSet<>(KnownSettings.jobNames().keySet());
    }
}
